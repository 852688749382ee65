/** Tests of this question. */
@NullMarked
package org.kpiledger.projections.offtrack;

import org.jspecify.annotations.NullMarked;
