package org.kpiledger.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date with the precision known: {@code 2023}, {@code 2023-02} or {@code 2023-02-06} (ISO 8601-1, 5.2.2).
 *
 * <p>On the clock of valid time it counts at its last day.
 */
public record PartialDate(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public PartialDate {
        if (!FORM.matcher(value).matches() || !exists(value)) {
            throw new IllegalArgumentException("must be a date that exists, such as 2023, 2023-02 or 2023-02-06");
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The first day that the date may mean. */
    public LocalDate firstDay() {
        return switch (value.length()) {
            case 4 -> Year.parse(value).atDay(1);
            case 7 -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }

    /** The last day that the date may mean; here the fact counts. */
    public LocalDate lastDay() {
        return switch (value.length()) {
            case 4 -> Year.parse(value).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }

    private static boolean exists(String value) {
        try {
            switch (value.length()) {
                case 4 -> Year.parse(value);
                case 7 -> YearMonth.parse(value);
                default -> LocalDate.parse(value);
            }
            return true;
        } catch (DateTimeException absent) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
