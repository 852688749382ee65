package org.kpiledger.web.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values recorded for a KPI, one by one, as the API tells it. */
public record Values(List<Line> values, AsOf asOf) {
    /**
     * One value; what it says is absent once it is withdrawn.
     *
     * @param state how far it has come, from RECORDED to APPROVED; one that is WITHDRAWN says nothing any more
     * @param revision how often it was recorded or corrected
     * @param absence NOT_APPLICABLE or WITHHELD, where that is what it says
     * @param activity the activity that it comes from
     * @param comments empty where they were not asked for
     * @param steps all that was done to it, in the order of the log; empty where they were not asked for
     * @param handledBy who stated, handed in or verified it; empty but among those that wait for somebody
     */
    public record Line(
            String valueId,
            String measure,
            String period,
            String reportingUnit,
            String contribution,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<String> members,
            @Nullable String currency,
            List<Part> breakdown,
            @Nullable String basis,
            boolean ongoing,
            List<String> evidence,
            @Nullable String note,
            @Nullable String valueDate,
            String state,
            int definitionVersion,
            boolean definitionApproved,
            int corrections,
            @Nullable String reasonCode,
            String recordedBy,
            Instant recordedAt,
            long position,
            @Nullable String activity,
            int revision,
            @Nullable String absence,
            List<Warning> warnings,
            @Nullable String lateEntry,
            @Nullable Changed changedSinceApproval,
            List<Comment> comments,
            List<Step> steps,
            List<String> handledBy) {
        /** The KPI that it is reported for, as its id names it. */
        public String kpi() {
            return valueId.split("/", -1)[2];
        }

        /** Whether it is no contribution, but says what the whole counts. */
        public boolean isOfTheWhole() {
            return reportingUnit.equals("GLO") && contribution.equals("-");
        }

        public boolean withdrawn() {
            return state.equals("WITHDRAWN");
        }

        /** Whether it is one of these states. */
        public boolean isIn(List<String> states) {
            return states.contains(state);
        }
    }

    /** A part of a value, by a category. */
    public record Part(String dimension, String category, BigDecimal value) {}

    /** What a check of the definition found. */
    public record Warning(String check, BigDecimal value, BigDecimal limit) {}

    /** What was approved last, and what is said now. */
    public record Changed(
            @Nullable BigDecimal approved,
            @Nullable BigDecimal current,
            @Nullable BigDecimal difference,
            List<String> membersAdded,
            List<String> membersRemoved,
            long approvedPosition) {}

    /** A remark. */
    public record Comment(
            String comment, String actor, @Nullable String role, long position, Instant time) {}

    /**
     * One thing that was done to a value.
     *
     * @param type RECORDED, CORRECTED, WITHDRAWN, SUBMITTED, RETURNED, VERIFIED, APPROVED or COMMENTED
     */
    public record Step(
            String type,
            String actor,
            @Nullable String role,
            @Nullable String onBehalfOf,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable String lateEntry,
            long position,
            Instant time) {}

    /** Those of a measure. */
    public List<Line> of(String measure) {
        return values.stream().filter(line -> line.measure().equals(measure)).toList();
    }

    /** Whether something was recorded for a measure, and all of it is withdrawn. */
    public boolean areWithdrawn(String measure) {
        List<Line> recorded = of(measure);
        return !recorded.isEmpty() && recorded.stream().allMatch(Line::withdrawn);
    }

    /** Those that count for a period of a measure, itself or one of its quarters. */
    public List<Line> of(String measure, String period) {
        return of(measure).stream().filter(line -> line.period().equals(period)).toList();
    }

    /** The value of an id. */
    public Optional<Line> named(String valueId) {
        return values.stream().filter(line -> line.valueId().equals(valueId)).findFirst();
    }
}
