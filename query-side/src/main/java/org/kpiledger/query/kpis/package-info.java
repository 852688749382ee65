/** How are KPIs defined, and what is reported for them? */
@NullMarked
package org.kpiledger.query.kpis;

import org.jspecify.annotations.NullMarked;
