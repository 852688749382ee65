/** How is each KPI defined, and what has been reported for it? */
@NullMarked
package org.kpiledger.projections.kpis;

import org.jspecify.annotations.NullMarked;
