package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.events.value.Warning;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Days;

/** The values reported for a KPI, in the order of the log, withdrawn ones among them. */
public record ValuesView(List<ValueView> values, AsOf asOf) {

    /**
     * One value; what it says is absent once it is withdrawn.
     *
     * @param value as stated, or from numerator and denominator, or the number of members
     * @param absence why nothing is counted, where that is what it says
     * @param revision how often it was recorded or corrected
     * @param warnings of the definition's checks, when it was last handed in
     * @param lateEntry the exception under which the last statement entered a closed period
     * @param activity the activity that it comes from, where its contribution is one
     * @param changedSinceApproval what was approved last, while the value says something else
     * @param comments in the order of the log; absent where they were not asked for
     * @param steps all that was done to it, in the order of the log; absent where they were not asked for
     */
    public record ValueView(
            ValueId valueId,
            Code measure,
            Period period,
            Code reportingUnit,
            String contribution,
            @Nullable BigDecimal value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable List<Code> members,
            @Nullable CurrencyCode currency,
            @Nullable List<Part> breakdown,
            @Nullable Basis basis,
            @Nullable Boolean ongoing,
            List<Sha256> evidence,
            @Nullable Prose note,
            @Nullable PartialDate valueDate,
            ValueState state,
            int definitionVersion,
            boolean definitionApproved,
            int corrections,
            @Nullable ReasonCode reasonCode,
            ActorId recordedBy,
            Instant recordedAt,
            long position,
            @Nullable String activity,
            int revision,
            @Nullable Absence absence,
            List<Warning> warnings,
            @Nullable Code lateEntry,
            ChangesView.@Nullable Changed changedSinceApproval,
            @Nullable List<CommentView> comments,
            @Nullable List<StepView> steps) {}

    /** A remark on a value, and by whom. */
    public record CommentView(
            Prose comment,
            ActorId actor,
            @Nullable Line role,
            @Nullable ActorId onBehalfOf,
            long position,
            Instant time) {}

    /**
     * One thing that was done to a value.
     *
     * @param reason in the actor's words, where given
     * @param reasonCode why it was corrected or withdrawn
     * @param lateEntry the exception that was used
     * @param couldApprove of an approval, the question who could have made it just then
     */
    public record StepView(
            ValueStep.Type type,
            ActorId actor,
            @Nullable Line role,
            @Nullable ActorId onBehalfOf,
            @Nullable Line reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Code lateEntry,
            long position,
            Instant time,
            @Nullable String couldApprove) {
        static StepView of(ValueStep step) {
            Act by = step.by();
            return new StepView(
                    step.type(),
                    by.actor(),
                    by.role(),
                    by.onBehalfOf(),
                    by.reason(),
                    step.reasonCode(),
                    step.lateEntry(),
                    by.position(),
                    by.time(),
                    step.type() == ValueStep.Type.APPROVED ? authority(step) : null);
        }

        private static String authority(ValueStep approval) {
            return "/api/authority?role=APPROVER&plan=" + approval.value().planId() + "&value=" + approval.value()
                    + "&knownAt=@" + (approval.by().position() - 1) + "&validAt="
                    + Days.of(approval.by().time());
        }
    }

    private static List<CommentView> comments(List<ValueStep> steps) {
        List<CommentView> comments = new ArrayList<>();
        for (ValueStep step : steps) {
            if (step.comment() != null) {
                Act by = step.by();
                comments.add(new CommentView(
                        step.comment(), by.actor(), by.role(), by.onBehalfOf(), by.position(), by.time()));
            }
        }
        return comments;
    }

    static ValueView view(ReportedValue value, @Nullable List<ValueStep> steps, Set<String> activities) {
        ValueId id = value.id();
        Reading reading = value.reading();
        String activity = activities.contains(id.contribution()) ? id.contribution() : null;
        return new ValueView(
                id,
                id.measure(),
                id.period(),
                id.reportingUnit(),
                id.contribution(),
                reading == null ? null : reading.figure(),
                reading == null ? null : reading.numerator(),
                reading == null ? null : reading.denominator(),
                reading == null || reading.members().isEmpty() ? null : reading.members(),
                reading == null ? null : reading.currency(),
                reading == null || reading.breakdown().isEmpty() ? null : reading.breakdown(),
                reading == null ? null : reading.basis(),
                reading == null ? null : reading.ongoing(),
                reading == null ? List.of() : reading.evidence(),
                reading == null ? null : reading.note(),
                reading == null ? null : reading.valueDate(),
                value.state(),
                value.definitionVersion(),
                value.definitionApproved(),
                value.corrections(),
                value.reasonCode(),
                value.recordedBy(),
                value.recordedAt(),
                value.position(),
                activity,
                value.revision(),
                reading == null ? null : reading.absence(),
                value.warnings(),
                value.lateEntry(),
                ChangesView.changed(value),
                steps == null ? null : comments(steps),
                steps == null ? null : steps.stream().map(StepView::of).toList());
    }
}
