package org.kpiledger.command.kpi;

import java.util.List;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.Measure;

/**
 * What a refinement keeps that is no break in series: each measure, with its unit and value type, since the values before
 * it are read or stated anew under it; where they are read as they are, also how they are made one.
 */
final class SeriesRules {
    private SeriesRules() {}

    static void check(RefineKpi command, Definition inForce) {
        if (command.comparability() == Comparability.BREAK) {
            return;
        }
        for (Measure former : inForce.measures()) {
            int at = indexOf(former, command.measures());
            if (at < 0) {
                throw Refusal.field(
                        "not-comparable",
                        "measures",
                        "must keep " + former.code()
                                + ", as the values before it go on in the same series; or propose a"
                                + " BREAK in series");
            }
            requireSame(former, command.measures().get(at), "measures/" + at, command.comparability());
        }
    }

    private static int indexOf(Measure former, List<Measure> measures) {
        return measures.stream().map(Measure::code).toList().indexOf(former.code());
    }

    private static void requireSame(Measure former, Measure next, String field, Comparability comparability) {
        if (next.valueType() != former.valueType()) {
            throw Refusal.field(
                    "not-comparable",
                    field + "/valueType",
                    "must stay " + former.valueType() + ", or the refinement be a BREAK in series");
        }
        if (!next.unit().equals(former.unit())) {
            throw Refusal.field(
                    "not-comparable",
                    field + "/unit",
                    "must stay " + former.unit() + ", or the refinement be a BREAK in series");
        }
        if (comparability == Comparability.COMPARABLE && next.aggregation() != former.aggregation()) {
            throw Refusal.field(
                    "not-comparable",
                    field + "/aggregation",
                    "must stay " + former.aggregation() + " where values are comparable; say RESTATED or BREAK");
        }
    }
}
