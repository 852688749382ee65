package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;
import org.kpiledger.projections.Row;

/** Folds the definitions of KPIs and the values reported for them. */
public final class KpisProjection implements Projection<KpiDocument> {
    private static final DocumentCodec<KpiDocument> CODEC = new RecordDocuments<>(
            KpiDocument.class, Map.of("definitions", KpiDefinitions.class, "value", ReportedValue.class));

    @Override
    public String name() {
        return "kpis";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public DocumentCodec<KpiDocument> codec() {
        return CODEC;
    }

    @Override
    public List<Change<KpiDocument>> changes(Entry entry) {
        Key key = new Key(entry.subject().part(0), entry.subject().value());
        return switch (entry.data()) {
            case KpiProposed event -> List.of(definition(key, event));
            case KpiApproved event -> List.of(definition(key, event));
            case KpiValueRecorded event -> List.of(value(key, entry, event));
            case KpiValueCorrected event -> List.of(value(key, entry, event));
            case KpiValueWithdrawn event -> List.of(value(key, entry, event));
            default -> List.of();
        };
    }

    private static Change<KpiDocument> definition(Key key, KpiEvent event) {
        return switch (event) {
            case KpiProposed e -> {
                Code kpi = new Code(key.item().substring(key.item().lastIndexOf('/') + 1));
                Definition proposed = new Definition(
                        e.version(),
                        e.theme(),
                        e.name(),
                        e.measures(),
                        e.sameAs(),
                        e.similarTo(),
                        e.note(),
                        e.source(),
                        null);
                yield Change.form(key, e.effectiveOn(), (known, last) -> {
                    if (last != null && definitions(last).has(e.version())) {
                        throw new CannotApply("version " + e.version() + " of " + key.item() + " is known already");
                    }
                    return known == null
                            ? new KpiDefinitions(kpi, List.of(proposed))
                            : definitions(known).proposing(proposed);
                });
            }
            case KpiApproved e ->
                Change.revise(key, e.effectiveOn(), (known, last) -> {
                    if (!definitions(last).has(e.version())) {
                        throw new CannotApply("version " + e.version() + " of " + key.item() + " was never proposed");
                    }
                    return definitions(known)
                            .approving(e.version(), new Approval(e.meeting(), e.document(), e.effectiveOn()));
                });
            default -> throw new IllegalStateException();
        };
    }

    private static Change<KpiDocument> value(Key key, Entry entry, KpiValueEvent event) {
        ValueId id = ValueId.parse(key.item());
        return switch (event) {
            case KpiValueRecorded e
            when entry.sequence() == 0 ->
                Change.add(
                        key,
                        day(e.reading()),
                        stated(entry, id, e.reading(), e.definitionVersion(), e.definitionApproved(), 0, null));
            case KpiValueRecorded e ->
                Change.replace(key, day(e.reading()), last -> {
                    if (value(last).reading() != null) {
                        throw new CannotApply(key.item() + " stands already and cannot be recorded again");
                    }
                    return stated(entry, id, e.reading(), e.definitionVersion(), e.definitionApproved(), 0, null);
                });
            case KpiValueCorrected e ->
                Change.replace(
                        key,
                        day(e.reading()),
                        last -> stated(
                                entry,
                                id,
                                e.reading(),
                                e.definitionVersion(),
                                e.definitionApproved(),
                                value(last).corrections() + 1,
                                e.reasonCode()));
            case KpiValueWithdrawn e ->
                Change.revise(
                        key,
                        Row.ALWAYS,
                        (known, _) -> stated(
                                entry,
                                id,
                                null,
                                value(known).definitionVersion(),
                                value(known).definitionApproved(),
                                value(known).corrections(),
                                e.reasonCode()));
            default -> throw new IllegalStateException();
        };
    }

    private static ReportedValue stated(
            Entry entry,
            ValueId id,
            @Nullable Reading reading,
            int definitionVersion,
            boolean definitionApproved,
            int corrections,
            @Nullable ReasonCode reason) {
        return new ReportedValue(
                id,
                reading,
                definitionVersion,
                definitionApproved,
                corrections,
                reason,
                entry.attributes().actor(),
                entry.time(),
                entry.position());
    }

    private static LocalDate day(Reading reading) {
        return reading.valueDate().lastDay();
    }

    private static KpiDefinitions definitions(KpiDocument document) {
        if (document instanceof KpiDefinitions definitions) {
            return definitions;
        }
        throw new CannotApply("the definitions of a KPI were expected, not " + document);
    }

    private static ReportedValue value(KpiDocument document) {
        if (document instanceof ReportedValue value) {
            return value;
        }
        throw new CannotApply("a reported value was expected, not " + document);
    }
}
