package org.kpiledger.query.answering;

import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.projections.AsOf;

/** What a question names but the log does not have at the moment asked about. */
public final class Unknown {
    private Unknown() {}

    public static ProblemException plan(String plan, AsOf asOf) {
        return of("unknown-plan", "plan " + plan, asOf);
    }

    public static ProblemException budget(String plan, long year, AsOf asOf) {
        return of("unknown-budget", "budget of " + plan + " for " + year, asOf);
    }

    public static ProblemException kpi(String plan, String kpi, AsOf asOf) {
        return of("unknown-kpi", "KPI " + kpi + " of plan " + plan, asOf);
    }

    public static ProblemException value(String value, AsOf asOf) {
        return of("unknown-value", "value " + value, asOf);
    }

    public static ProblemException finding(String plan, String finding, AsOf asOf) {
        return of("unknown-finding", "finding " + finding + " of plan " + plan, asOf);
    }

    private static ProblemException of(String code, String what, AsOf asOf) {
        return Problems.unknown(
                        code,
                        "There is no " + what + ", as known at position " + asOf.position() + " for " + asOf.validAt()
                                + ".")
                .exception();
    }
}
