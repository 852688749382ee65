/** Which years and quarters take values, since when they do not, and what entered late? */
@NullMarked
package org.kpiledger.projections.periods;

import org.jspecify.annotations.NullMarked;
