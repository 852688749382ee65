package org.kpiledger.projections.kpis;

import java.util.List;
import org.kpiledger.projections.AsOf;

/** The KPIs of a plan, in the order of the log. */
public record KpisView(List<KpiView> kpis, AsOf asOf) {}
