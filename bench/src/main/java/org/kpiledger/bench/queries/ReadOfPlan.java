package org.kpiledger.bench.queries;

import java.util.List;
import org.kpiledger.bench.ledger.Revisions;

/** A question about the plan, asked as of now and as of a position in the past. */
record ReadOfPlan(String name, String path) {
    static final List<ReadOfPlan> ALL = List.of(
            new ReadOfPlan("allocations", "/api/plans/OP-23/allocations?year=2023"),
            new ReadOfPlan("kpis", "/api/plans/OP-23/kpis?"),
            new ReadOfPlan("values of a kpi", "/api/plans/OP-23/kpis/" + Revisions.KPI + "/values?"),
            new ReadOfPlan("risks", "/api/plans/OP-23/risks?"));

    String now() {
        return path;
    }

    String knownAt(long position) {
        return path + (path.endsWith("?") ? "" : "&") + "knownAt=@" + position;
    }
}
