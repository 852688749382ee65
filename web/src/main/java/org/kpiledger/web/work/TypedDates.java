package org.kpiledger.web.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods and dates as they are typed into a grid. */
final class TypedDates {
    private static final Pattern PERIOD = Pattern.compile("([12][0-9]{3})(?:-Q([1-4]))?");
    private static final Pattern DATE = Pattern.compile("[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?");

    private TypedDates() {}

    /** The first and the last month of a year such as 2023, or of a quarter such as 2023-Q2; empty where it is neither. */
    static Optional<Months> period(String typed) {
        Matcher parts = PERIOD.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int last = parts.group(2) == null ? 12 : 3 * Integer.parseInt(parts.group(2));
        return Optional.of(
                new Months(YearMonth.of(year, parts.group(2) == null ? 1 : last - 2), YearMonth.of(year, last)));
    }

    /** The months of a period, both included. */
    record Months(YearMonth first, YearMonth last) {
        boolean contains(LocalDate day) {
            return !YearMonth.from(day).isBefore(first) && !YearMonth.from(day).isAfter(last);
        }
    }

    /** The last day that a date known to the year, month or day may mean; empty where there is no such date. */
    static Optional<LocalDate> lastDay(String typed) {
        if (!DATE.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (typed.length()) {
                        case 4 -> Year.parse(typed).atMonth(12).atEndOfMonth();
                        case 7 -> YearMonth.parse(typed).atEndOfMonth();
                        default -> LocalDate.parse(typed);
                    });
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
