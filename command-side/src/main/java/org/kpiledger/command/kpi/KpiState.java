package org.kpiledger.command.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpiledger.command.Folding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiProposed;

/** The definitions of one KPI, in the order of their versions. */
public record KpiState(List<Definition> definitions) {
    public static final KpiState EMPTY = new KpiState(List.of());
    public static final Folding<KpiState> FOLDING =
            Folding.withAuthors(KpiState.class, EMPTY, KpiEvent.class, KpiState::evolve);

    public KpiState {
        definitions = List.copyOf(definitions);
    }

    public boolean exists() {
        return !definitions.isEmpty();
    }

    /** The definition that values are recorded under: the latest in force, or where none is, the latest proposed. */
    public Optional<Definition> current() {
        return definitions.reversed().stream()
                .filter(Definition::approved)
                .findFirst()
                .or(this::latest);
    }

    /** The theme that the KPI stands under. */
    public Optional<Code> theme() {
        return current().map(Definition::theme);
    }

    Optional<Definition> latest() {
        return definitions.reversed().stream().findFirst();
    }

    Optional<Definition> version(int version) {
        return definitions.stream()
                .filter(definition -> definition.version() == version)
                .findFirst();
    }

    KpiState evolve(KpiEvent event, ActorId author) {
        List<Definition> next = new ArrayList<>(definitions);
        switch (event) {
            case KpiProposed proposed ->
                next.add(new Definition(proposed.version(), proposed.theme(), proposed.measures(), false, author));
            case KpiApproved approved ->
                next.replaceAll(
                        definition -> definition.version() == approved.version() ? definition.inForce() : definition);
        }
        return new KpiState(next);
    }
}
