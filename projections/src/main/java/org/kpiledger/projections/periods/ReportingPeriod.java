package org.kpiledger.projections.periods;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.projections.CannotApply;

/**
 * A year or a quarter, as far as something was done to it itself; a quarter does not know here that its year is closed.
 *
 * @param opened absent where values were never asked for
 * @param closed absent while it takes values
 * @param unapproved how many of its values were not approved when it was closed
 * @param certified absent until it is
 * @param lateEntries in the order of the log
 */
public record ReportingPeriod(
        Period period,
        @Nullable Step opened,
        @Nullable Step closed,
        @Nullable Integer unapproved,
        @Nullable Step certified,
        List<LateEntry> lateEntries)
        implements PeriodDocument {
    public ReportingPeriod {
        lateEntries = List.copyOf(lateEntries);
    }

    static ReportingPeriod untouched(Period period) {
        return new ReportingPeriod(period, null, null, null, null, List.of());
    }

    PeriodState state() {
        if (certified != null) {
            return PeriodState.CERTIFIED;
        }
        if (closed != null) {
            return PeriodState.CLOSED;
        }
        return opened == null ? PeriodState.NEVER_OPENED : PeriodState.OPEN;
    }

    ReportingPeriod opened(Step by) {
        return new ReportingPeriod(period, by, closed, unapproved, certified, lateEntries);
    }

    ReportingPeriod closed(Step by, int notApproved) {
        return new ReportingPeriod(period, opened, by, notApproved, certified, lateEntries);
    }

    ReportingPeriod certified(Step by) {
        return new ReportingPeriod(period, opened, closed, unapproved, by, lateEntries);
    }

    ReportingPeriod admitting(LateEntry exception) {
        if (has(exception.code())) {
            throw new CannotApply("the late entry " + exception.code() + " of " + period + " is known already");
        }
        List<LateEntry> more = new ArrayList<>(lateEntries);
        more.add(exception);
        return with(more);
    }

    ReportingPeriod ending(Code exception, Step by) {
        return with(lateEntries.stream()
                .map(known -> known.code().equals(exception) && known.ended() == null ? known.ended(by) : known)
                .toList());
    }

    boolean has(Code exception) {
        return lateEntries.stream().anyMatch(known -> known.code().equals(exception));
    }

    private ReportingPeriod with(List<LateEntry> exceptions) {
        return new ReportingPeriod(period, opened, closed, unapproved, certified, exceptions);
    }
}
