package org.kpiledger.command.kpi;

import java.util.List;
import java.util.Optional;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.Measure;

/**
 * A version of a KPI's definition.
 *
 * @param version from 1
 * @param author who proposed it
 */
public record Definition(int version, Code theme, List<Measure> measures, boolean approved, ActorId author) {
    public Definition {
        measures = List.copyOf(measures);
    }

    /** The measure of exactly this code. */
    public Optional<Measure> measure(Code code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    Definition inForce() {
        return new Definition(version, theme, measures, true, author);
    }
}
