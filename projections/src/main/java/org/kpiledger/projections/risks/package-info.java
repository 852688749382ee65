/** Which risks threaten the plan, how are they judged, and what is done against them? */
@NullMarked
package org.kpiledger.projections.risks;

import org.jspecify.annotations.NullMarked;
