/** Tests of what an inspection says. */
@NullMarked
package org.kpiledger.edge.inspection;

import org.jspecify.annotations.NullMarked;
