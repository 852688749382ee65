package org.kpiledger.projections.findings;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpiledger.events.Code;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.projections.audit.AuditLine;

/** Tells by the lines of the audit trail on a figure's subject which of them changed the figure. */
final class FigureChanges {
    private static final Set<String> OF_VALUE = Set.of("KpiValueRecorded", "KpiValueCorrected", "KpiValueWithdrawn");
    private static final Set<String> OF_ACTIVITY = Set.of("ActivityReported", "ActivityCorrected", "ActivityWithdrawn");
    private static final Set<String> OF_RISK = Set.of("probability", "impact", "status");

    private FigureChanges() {}

    /** @param nodes the figure's own node and those below it */
    static Predicate<AuditLine> of(FigureRef figure, Set<Code> nodes) {
        return switch (figure.kind()) {
            case VALUE -> line -> OF_VALUE.contains(line.type());
            case ACTIVITY -> line -> OF_ACTIVITY.contains(line.type());
            case RISK -> line -> changed(line).anyMatch(OF_RISK::contains);
            case ALLOCATION -> changing(Set.of("allocation[" + figure.code() + "]"));
            case SPENT ->
                changing(nodes.stream().map(node -> "spent[" + node + "]").collect(Collectors.toSet()));
            case TARGET ->
                changingPart("[target " + figure.code() + " " + figure.reportingUnit() + " "
                        + (figure.period() == null ? "cycle" : figure.period()) + "]");
            case BASELINE -> changingPart("[baseline " + figure.code() + " " + figure.reportingUnit() + "]");
        };
    }

    private static Predicate<AuditLine> changing(Set<String> fields) {
        return line -> changed(line).anyMatch(fields::contains);
    }

    private static Predicate<AuditLine> changingPart(String part) {
        return line -> changed(line).anyMatch(field -> field.endsWith(part));
    }

    private static Stream<String> changed(AuditLine line) {
        return Stream.concat(line.before().keySet().stream(), line.after().keySet().stream());
    }
}
