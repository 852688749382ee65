package org.kpiledger.projections.periods;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodEvent;
import org.kpiledger.events.period.PeriodOpened;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Days;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;

/** Folds what was done to each year and quarter, and which statements entered one that was closed. */
public final class PeriodsProjection implements Projection<PeriodDocument> {
    private static final DocumentCodec<PeriodDocument> CODEC =
            new RecordDocuments<>(PeriodDocument.class, Map.of("period", ReportingPeriod.class, "use", LateUse.class));

    @Override
    public String name() {
        return "periods";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public DocumentCodec<PeriodDocument> codec() {
        return CODEC;
    }

    @Override
    public List<Change<PeriodDocument>> changes(Entry entry) {
        return switch (entry.data()) {
            case PeriodEvent event -> List.of(period(entry, event));
            case KpiValueRecorded e -> use(entry, e.lateEntry(), LateUse.Kind.RECORDED);
            case KpiValueCorrected e -> use(entry, e.lateEntry(), LateUse.Kind.CORRECTED);
            case KpiValueWithdrawn e -> use(entry, e.lateEntry(), LateUse.Kind.WITHDRAWN);
            default -> List.of();
        };
    }

    private static Change<PeriodDocument> period(Entry entry, PeriodEvent event) {
        return switch (event) {
            case PeriodOpened e ->
                change(entry, e.effectiveOn(), known -> known.opened(Step.of(entry, e.effectiveOn(), null)));
            case PeriodClosed e ->
                change(
                        entry,
                        e.effectiveOn(),
                        known -> known.closed(Step.of(entry, e.effectiveOn(), null), e.unapproved()));
            case PeriodCertified e ->
                change(entry, e.effectiveOn(), known -> known.certified(Step.of(entry, e.effectiveOn(), e.document())));
            case LateEntryGranted e -> change(entry, e.effectiveOn(), known -> known.admitting(granted(entry, e)));
            case LateEntryEnded e -> {
                Step end = Step.of(entry, e.effectiveOn(), null);
                yield Change.revise(key(entry), e.effectiveOn(), (known, last) -> {
                    if (!period(last).has(e.code())) {
                        throw new CannotApply("there is no late entry " + e.code() + " of " + entry.subject());
                    }
                    return period(known).ending(e.code(), end);
                });
            }
        };
    }

    private static Change<PeriodDocument> change(Entry entry, LocalDate from, UnaryOperator<ReportingPeriod> step) {
        Period period = new Period(entry.subject().part(2));
        return Change.form(
                key(entry),
                from,
                (known, _) -> step.apply(known == null ? ReportingPeriod.untouched(period) : period(known)));
    }

    private static LateEntry granted(Entry entry, LateEntryGranted e) {
        return new LateEntry(
                e.code(),
                e.kpi(),
                e.reportingUnit(),
                e.grantee(),
                e.until(),
                Step.of(entry, e.effectiveOn(), null),
                null);
    }

    private static List<Change<PeriodDocument>> use(Entry entry, @Nullable Code exception, LateUse.Kind kind) {
        if (exception == null) {
            return List.of();
        }
        LocalDate day = Days.of(entry);
        Key key = new Key(entry.subject().part(0), entry.subject() + "@" + entry.position());
        return List.of(Change.add(
                key,
                day,
                new LateUse(
                        exception,
                        ValueId.parse(entry.subject().value()),
                        kind,
                        day,
                        entry.attributes().actor(),
                        entry.attributes().onBehalfOf(),
                        entry.position(),
                        entry.time())));
    }

    private static Key key(Entry entry) {
        return new Key(entry.subject().part(0), entry.subject().value());
    }

    private static ReportingPeriod period(PeriodDocument document) {
        if (document instanceof ReportingPeriod period) {
            return period;
        }
        throw new CannotApply("a period was expected, not " + document);
    }
}
