/** Who stated what, when and why, and which figures stood before and after? */
@NullMarked
package org.kpiledger.projections.audit;

import org.jspecify.annotations.NullMarked;
