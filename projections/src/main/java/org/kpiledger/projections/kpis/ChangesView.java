package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Reading;

/**
 * Values that were approved, say something else now, and are not approved anew.
 *
 * @param values each of them, in the order of the log
 */
public record ChangesView(int count, List<Changed> values) {

    /**
     * What a value said when it was approved last, and what it says now.
     *
     * @param approved the number approved; absent where there was none
     * @param current the number now; absent where there is none, as once it is withdrawn
     * @param difference current less approved, exact; of shares worked out from what they are shares of, and then rounded as a
     *     share is; absent where one of them is, and 0 where something else was changed
     * @param membersAdded counted now, and not when it was approved
     * @param membersRemoved counted when it was approved, and not now
     * @param approvedRevision the statement approved
     * @param approvedPosition of the entry that approved it
     */
    public record Changed(
            ValueId valueId,
            Code measure,
            Period period,
            Code reportingUnit,
            ValueState state,
            @Nullable BigDecimal approved,
            @Nullable BigDecimal current,
            @Nullable BigDecimal difference,
            @Nullable CurrencyCode currency,
            @Nullable List<Code> membersAdded,
            @Nullable List<Code> membersRemoved,
            int approvedRevision,
            long approvedPosition) {}

    static ChangesView of(List<ReportedValue> values) {
        List<Changed> changed = new ArrayList<>();
        for (ReportedValue value : values) {
            Changed one = changed(value);
            if (one != null) {
                changed.add(one);
            }
        }
        return new ChangesView(changed.size(), changed);
    }

    /** Absent while the value says what was approved, or was never approved. */
    static @Nullable Changed changed(ReportedValue value) {
        ApprovedReading approval = value.approved();
        if (approval == null || !value.isChangedSinceApproval()) {
            return null;
        }
        Reading was = approval.reading();
        @Nullable Reading is = value.reading();
        List<Code> now = is == null ? List.of() : is.members();
        @Nullable BigDecimal current = is == null ? null : is.figure();
        return new Changed(
                value.id(),
                value.id().measure(),
                value.id().period(),
                value.id().reportingUnit(),
                value.state(),
                was.figure(),
                current,
                is == null ? null : difference(was, is),
                was.currency(),
                without(now, was.members()),
                without(was.members(), now),
                approval.revision(),
                approval.by().position());
    }

    private static @Nullable BigDecimal difference(Reading was, Reading is) {
        BigDecimal approved = was.figure();
        BigDecimal current = is.figure();
        if (approved == null || current == null || !Objects.equals(was.currency(), is.currency())) {
            return null;
        }
        return isShare(was) || isShare(is)
                ? fraction(is, current).less(fraction(was, approved)).percent()
                : current.subtract(approved);
    }

    private static boolean isShare(Reading reading) {
        return reading.value() == null && reading.numerator() != null;
    }

    private static Figure.Fraction fraction(Reading reading, BigDecimal percent) {
        return isShare(reading)
                ? Objects.requireNonNull(Figure.Fraction.of(reading))
                : new Figure.Fraction(percent, BigDecimal.valueOf(100));
    }

    private static @Nullable List<Code> without(List<Code> some, List<Code> others) {
        List<Code> rest =
                some.stream().filter(member -> !others.contains(member)).toList();
        return rest.isEmpty() ? null : rest;
    }
}
