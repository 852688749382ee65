/** Which KPIs does the plan have, what do they measure, and what has been reported? */
@NullMarked
package org.kpiledger.web.kpis;

import org.jspecify.annotations.NullMarked;
