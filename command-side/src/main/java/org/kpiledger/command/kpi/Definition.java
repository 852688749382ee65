package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Measure;

/**
 * A version of a KPI's definition.
 *
 * @param version from 1
 * @param comparability what it means for the values before it; absent for the first
 * @param effectiveOn from when on it holds: as proposed, or as approved where that is later
 * @param author who proposed it
 */
public record Definition(
        int version,
        Code theme,
        List<Measure> measures,
        boolean evidenceRequired,
        Stage stage,
        @Nullable Comparability comparability,
        LocalDate effectiveOn,
        Author author) {
    public Definition {
        measures = List.copyOf(measures);
    }

    static Definition proposed(
            int version,
            DefinitionSheet sheet,
            @Nullable Comparability comparability,
            LocalDate effectiveOn,
            Author author) {
        return new Definition(
                version,
                sheet.theme(),
                sheet.measures(),
                Boolean.TRUE.equals(sheet.evidenceRequired()),
                Stage.PROPOSED,
                comparability,
                effectiveOn,
                author);
    }

    public boolean approved() {
        return stage == Stage.APPROVED;
    }

    /** The measure of exactly this code. */
    public Optional<Measure> measure(Code code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    Definition at(Stage reached) {
        return with(reached, effectiveOn);
    }

    /** It holds from that day on, and not before the one that was proposed. */
    Definition approvedFrom(LocalDate day) {
        return with(Stage.APPROVED, day.isAfter(effectiveOn) ? day : effectiveOn);
    }

    private Definition with(Stage reached, LocalDate from) {
        return new Definition(version, theme, measures, evidenceRequired, reached, comparability, from, author);
    }

    /** Whether values of the period are measured by it: it begins before the period ends, or restates what was before. */
    boolean covers(Period period) {
        return comparability == Comparability.RESTATED || effectiveOn.isBefore(period.end());
    }
}
