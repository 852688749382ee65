/** Which risks are to be assessed, since a KPI that they threaten was off track in its last two periods? */
@NullMarked
package org.kpiledger.projections.offtrack;

import org.jspecify.annotations.NullMarked;
