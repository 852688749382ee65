package org.kpiledger.projections.kpis;

import java.util.List;
import java.util.Map;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;

/** Folds what is decided of KPIs, the values reported for them, and what was done to each value. */
public final class KpisProjection implements Projection<KpiDocument> {
    private static final DocumentCodec<KpiDocument> CODEC = new RecordDocuments<>(
            KpiDocument.class, Map.of("kpi", Kpi.class, "value", ReportedValue.class, "step", ValueStep.class));

    @Override
    public String name() {
        return "kpis";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public DocumentCodec<KpiDocument> codec() {
        return CODEC;
    }

    @Override
    public List<Change<KpiDocument>> changes(Entry entry) {
        return switch (entry.data()) {
            case KpiEvent event -> KpiChanges.of(key(entry), entry, event);
            case KpiValueEvent event -> ValueChanges.of(key(entry), entry, event);
            default -> List.of();
        };
    }

    private static Key key(Entry entry) {
        return new Key(entry.subject().part(0), entry.subject().value());
    }

    /** A step was done; nothing that is done later makes it another. */
    @Override
    public boolean mayChange(KpiDocument document) {
        return !(document instanceof ValueStep);
    }
}
