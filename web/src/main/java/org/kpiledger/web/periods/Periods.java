package org.kpiledger.web.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;

/** Every year of a plan's cycle, each followed by its quarters, as the API tells it. */
record Periods(List<Period> periods, AsOf asOf) {
    /**
     * A year or a quarter.
     *
     * @param state NEVER_OPENED, OPEN, CLOSED or CERTIFIED
     * @param by {@code year} where a quarter is closed or certified with its year
     * @param unapproved what is not approved now; absent where the period is certified and nothing entered it since
     * @param unapprovedAtClose absent where it was not closed by itself
     */
    record Period(
            String period,
            LocalDate lastDay,
            String state,
            @Nullable String by,
            @Nullable Step opened,
            @Nullable Step closed,
            @Nullable Step certified,
            @Nullable Unapproved unapproved,
            @Nullable Unapproved unapprovedAtClose,
            List<LateEntry> lateEntries) {
        public boolean isYear() {
            return period.indexOf('-') < 0;
        }

        /** Whether it takes no more, and all in it is approved. */
        public boolean isSettled() {
            return (state.equals("CLOSED") || state.equals("CERTIFIED"))
                    && (unapproved == null || unapproved.count() == 0);
        }

        /** The commands that its state allows on the day. */
        public List<String> next(LocalDate day) {
            return switch (state) {
                case "NEVER_OPENED" -> isOver(day) ? List.of("OpenPeriod", "ClosePeriod") : List.of("OpenPeriod");
                case "OPEN" -> isOver(day) ? List.of("ClosePeriod") : List.of();
                case "CLOSED" -> List.of("CertifyPeriod", "GrantLateEntry");
                default -> List.of("GrantLateEntry");
            };
        }

        /** It is closed on its last day at the earliest. */
        private boolean isOver(LocalDate day) {
            return !day.isBefore(lastDay);
        }
    }

    /** What somebody did to it. */
    record Step(
            LocalDate on,
            String by,
            @Nullable String onBehalfOf,
            long position,
            Instant time,
            @Nullable String reason,
            @Nullable String document) {
        public String actor() {
            return by;
        }

        /** The API does not tell it of a period. */
        public @Nullable String role() {
            return null;
        }
    }

    record Unapproved(int count, List<String> values) {}

    /**
     * An exception.
     *
     * @param by {@code year} where it was granted for the year of the quarter
     * @param scope absent where it is for everything and everybody
     */
    record LateEntry(
            String code,
            @Nullable String by,
            @Nullable Scope scope,
            LocalDate until,
            Step granted,
            @Nullable Step ended,
            List<Use> usedBy) {}

    record Scope(
            @Nullable String kpi,
            @Nullable String reportingUnit,
            @Nullable String grantee) {}

    record Use(String valueId) {}
}
