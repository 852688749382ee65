package org.kpiledger.projections.kpis;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.events.value.Warning;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Row;

/** What an entry about a value changes: the value, which counts from its date on, and the list of its steps. */
final class ValueChanges {
    private final Key key;
    private final Entry entry;
    private final ValueId id;

    private ValueChanges(Key key, Entry entry) {
        this.key = key;
        this.entry = entry;
        this.id = ValueId.parse(key.item());
    }

    static List<Change<KpiDocument>> of(Key key, Entry entry, KpiValueEvent event) {
        ValueChanges changes = new ValueChanges(key, entry);
        Change<KpiDocument> step = Change.add(
                ValueStep.key(changes.id, entry.sequence()), Row.ALWAYS, ValueStep.of(entry, changes.id, event));
        return List.of(changes.value(event), step);
    }

    private Change<KpiDocument> value(KpiValueEvent event) {
        return switch (event) {
            case KpiValueRecorded e -> recorded(e);
            case KpiValueCorrected e ->
                Change.replace(key, e.reading().valueDate().lastDay(), last -> corrected(value(last), e));
            case KpiValueWithdrawn e -> changed(value -> withdrawn(value, e));
            case KpiValueSubmitted e -> changed(value -> at(e.revision(), value).submitted(e.warnings()));
            case KpiValueReturned e -> changed(value -> at(e.revision(), value).at(ValueState.RETURNED));
            case KpiValueVerified e -> changed(value -> at(e.revision(), value).at(ValueState.VERIFIED));
            case KpiValueApproved e -> changed(value -> approved(at(e.revision(), value)));
            case KpiValueCommented _ -> changed(value -> value);
        };
    }

    private Change<KpiDocument> recorded(KpiValueRecorded e) {
        if (entry.sequence() == 0) {
            return Change.add(key, e.reading().valueDate().lastDay(), stated(e, 1, null));
        }
        return Change.replace(key, e.reading().valueDate().lastDay(), last -> {
            ReportedValue former = value(last);
            if (former.reading() != null) {
                throw new CannotApply(key.item() + " stands already and cannot be recorded again");
            }
            return stated(e, former.revision() + 1, former.approved());
        });
    }

    private ReportedValue stated(KpiValueRecorded e, int revision, @Nullable ApprovedReading approved) {
        return stated(
                e.reading(),
                ValueState.RECORDED,
                e.definitionVersion(),
                e.definitionApproved(),
                0,
                revision,
                null,
                List.of(),
                e.lateEntry(),
                approved);
    }

    private ReportedValue corrected(ReportedValue former, KpiValueCorrected e) {
        return stated(
                e.reading(),
                former.state().isReviewed() ? ValueState.SUBMITTED : ValueState.RECORDED,
                e.definitionVersion(),
                e.definitionApproved(),
                former.corrections() + 1,
                former.revision() + 1,
                e.reasonCode(),
                e.warnings(),
                e.lateEntry(),
                former.approved());
    }

    private ReportedValue withdrawn(ReportedValue former, KpiValueWithdrawn e) {
        return stated(
                null,
                ValueState.WITHDRAWN,
                former.definitionVersion(),
                former.definitionApproved(),
                former.corrections(),
                former.revision(),
                e.reasonCode(),
                List.of(),
                e.lateEntry(),
                former.approved());
    }

    private ReportedValue approved(ReportedValue value) {
        if (value.reading() == null) {
            throw new CannotApply(key.item() + " is withdrawn and cannot be approved");
        }
        return value.approved(new ApprovedReading(value.reading(), value.revision(), Act.of(entry)));
    }

    private ReportedValue stated(
            @Nullable Reading reading,
            ValueState state,
            int definitionVersion,
            boolean definitionApproved,
            int corrections,
            int revision,
            @Nullable ReasonCode reason,
            List<Warning> warnings,
            @Nullable Code lateEntry,
            @Nullable ApprovedReading approved) {
        return new ReportedValue(
                id,
                reading,
                state,
                definitionVersion,
                definitionApproved,
                corrections,
                revision,
                reason,
                warnings,
                lateEntry,
                approved,
                entry.attributes().actor(),
                entry.time(),
                entry.position());
    }

    private Change<KpiDocument> changed(UnaryOperator<ReportedValue> change) {
        return Change.revise(key, Row.ALWAYS, (known, _) -> change.apply(value(known)));
    }

    private ReportedValue at(int revision, ReportedValue value) {
        if (value.revision() != revision) {
            throw new CannotApply(
                    key.item() + " is at revision " + value.revision() + ", and the entry is about " + revision);
        }
        return value;
    }

    private static ReportedValue value(KpiDocument document) {
        if (document instanceof ReportedValue value) {
            return value;
        }
        throw new CannotApply("a reported value was expected, not " + document);
    }
}
