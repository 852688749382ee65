package org.kpiledger.projections.kpis;

import java.util.ArrayList;
import java.util.List;
import org.kpiledger.events.Code;

/**
 * The versions of a KPI's definition, oldest first.
 *
 * @param kpi its code
 */
public record KpiDefinitions(Code kpi, List<Definition> versions) implements KpiDocument {
    public KpiDefinitions {
        versions = List.copyOf(versions);
    }

    /** The newest version that is approved; while none is, the newest proposed. */
    public Definition inForce() {
        return versions.reversed().stream()
                .filter(definition -> definition.approval() != null)
                .findFirst()
                .orElseGet(versions::getLast);
    }

    boolean has(int version) {
        return versions.stream().anyMatch(definition -> definition.version() == version);
    }

    KpiDefinitions proposing(Definition definition) {
        List<Definition> all = new ArrayList<>(versions);
        all.add(definition);
        return new KpiDefinitions(kpi, all);
    }

    KpiDefinitions approving(int version, Approval approval) {
        return new KpiDefinitions(
                kpi,
                versions.stream()
                        .map(definition -> definition.version() == version ? definition.approved(approval) : definition)
                        .toList());
    }
}
