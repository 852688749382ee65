package org.kpiledger.projections.exceptions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.exceptions.ExceptionalEntry.Lent;
import org.kpiledger.projections.exceptions.ExceptionalEntry.Limits;

/** Picks the entries that are exceptions by themselves, on the clock of known time alone. */
public final class ExceptionsProjection implements Projection<ExceptionalEntry> {
    /** The scope of what belongs to no plan; no plan can have this name. */
    static final String EVERYWHERE = "access";

    private static final DocumentCodec<ExceptionalEntry> CODEC =
            new RecordDocuments<>(ExceptionalEntry.class, Map.of("entry", ExceptionalEntry.class));

    /** What an entry tells of an exception. */
    private record Told(
            ExceptionKind kind,
            @Nullable Code lateEntry,
            @Nullable Limits limits,
            @Nullable LocalDate until,
            @Nullable Lent delegation) {}

    @Override
    public String name() {
        return "exceptions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public DocumentCodec<ExceptionalEntry> codec() {
        return CODEC;
    }

    @Override
    public List<Change<ExceptionalEntry>> changes(Entry entry) {
        Told told = told(entry);
        List<ExceptionKind> kinds = new ArrayList<>(2);
        if (told != null) {
            kinds.add(told.kind());
        }
        if (entry.attributes().onBehalfOf() != null) {
            kinds.add(ExceptionKind.ACTED_ON_BEHALF);
        }
        if (kinds.isEmpty()) {
            return List.of();
        }
        String scope = scope(entry.subject(), told == null ? null : told.delegation());
        return List.of(Change.add(new Key(scope, "@" + entry.position()), Row.ALWAYS, document(entry, kinds, told)));
    }

    /** What an entry was, it stays. */
    @Override
    public boolean mayChange(ExceptionalEntry document) {
        return false;
    }

    private static @Nullable Told told(Entry entry) {
        return switch (entry.data()) {
            case LateEntryGranted e -> new Told(ExceptionKind.LATE_ENTRY_GRANTED, e.code(), limits(e), e.until(), null);
            case LateEntryEnded e -> new Told(ExceptionKind.LATE_ENTRY_ENDED, e.code(), null, null, null);
            case KpiValueRecorded e -> used(e.lateEntry());
            case KpiValueCorrected e -> used(e.lateEntry());
            case KpiValueWithdrawn e -> used(e.lateEntry());
            case RoleDelegated e ->
                new Told(
                        ExceptionKind.DELEGATION_GIVEN,
                        null,
                        null,
                        e.until(),
                        new Lent(e.delegator(), delegate(entry), e.role(), e.scope()));
            case DelegationEnded e ->
                new Told(
                        ExceptionKind.DELEGATION_ENDED,
                        null,
                        null,
                        null,
                        new Lent(e.delegator(), delegate(entry), e.role(), e.scope()));
            default -> null;
        };
    }

    private static @Nullable Told used(@Nullable Code lateEntry) {
        return lateEntry == null ? null : new Told(ExceptionKind.LATE_ENTRY_USED, lateEntry, null, null, null);
    }

    private static @Nullable Limits limits(LateEntryGranted granted) {
        return granted.kpi() == null && granted.reportingUnit() == null && granted.grantee() == null
                ? null
                : new Limits(granted.kpi(), granted.reportingUnit(), granted.grantee());
    }

    private static ActorId delegate(Entry entry) {
        return new ActorId(entry.subject().part(1));
    }

    private static String scope(SubjectId subject, @Nullable Lent lent) {
        if (subject.ofPlan()) {
            return subject.part(0);
        }
        Scope scope = lent == null ? null : lent.scope();
        Code plan = scope == null ? null : scope.plan();
        return plan == null ? EVERYWHERE : plan.value();
    }

    private static ExceptionalEntry document(Entry entry, List<ExceptionKind> kinds, @Nullable Told told) {
        String role = entry.attributes().actorRole();
        return new ExceptionalEntry(
                kinds,
                entry.position(),
                entry.time(),
                entry.attributes().actor(),
                role == null ? null : new Line(role),
                entry.attributes().onBehalfOf(),
                new Line(entry.type()),
                new Line(entry.subject().value()),
                entry.attributes().reason(),
                entry.data() instanceof KpiValueEvent
                        ? ValueId.parse(entry.subject().value())
                        : null,
                told == null ? null : told.lateEntry(),
                told == null ? null : told.limits(),
                told == null ? null : told.until(),
                told == null ? null : told.delegation());
    }
}
