/** What comes of comparing all that is stored with all else that is stored. */
@NullMarked
package org.kpiledger.edge.inspection;

import org.jspecify.annotations.NullMarked;
