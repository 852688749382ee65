package org.kpiledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A reporting period: a fiscal year ({@code 2023}) or a quarter of it ({@code 2023-Q2}). */
public record Period(String value) {
    public Period {
        if (!isYear(value) || !(value.length() == 4 || isQuarter(value))) {
            throw new IllegalArgumentException("must be a year such as 2023 or a quarter such as 2023-Q2");
        }
    }

    /** Whether it begins with a year. Periods are made with every document that is read, so no pattern is tried. */
    private static boolean isYear(String text) {
        return text.length() >= 4
                && (text.charAt(0) == '1' || text.charAt(0) == '2')
                && Alphabet.DIGITS.spells(text, 1, 4, 3);
    }

    private static boolean isQuarter(String text) {
        return text.length() == 7 && text.startsWith("-Q", 4) && text.charAt(6) >= '1' && text.charAt(6) <= '4';
    }

    /** A fiscal year. */
    public static Period ofYear(int year) {
        return new Period(String.valueOf(year));
    }

    public int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    public boolean isQuarter() {
        return value.length() > 4;
    }

    /** First day of the period, inclusive. */
    public LocalDate start() {
        return LocalDate.of(year(), isQuarter() ? 3 * quarter() - 2 : 1, 1);
    }

    /** First day after the period. */
    public LocalDate end() {
        return start().plusMonths(isQuarter() ? 3 : 12);
    }

    /** The fiscal year that it is, or is a quarter of. */
    public Period fiscalYear() {
        return isQuarter() ? ofYear(year()) : this;
    }

    /** The quarters of a year; a quarter has none. */
    public List<Period> quarters() {
        return isQuarter()
                ? List.of()
                : IntStream.rangeClosed(1, 4)
                        .mapToObj(quarter -> new Period(value + "-Q" + quarter))
                        .toList();
    }

    /** The period of the same kind that ends where this one begins. */
    public Period before() {
        if (!isQuarter()) {
            return ofYear(year() - 1);
        }
        return quarter() == 1 ? new Period(year() - 1 + "-Q4") : new Period(year() + "-Q" + (quarter() - 1));
    }

    private int quarter() {
        return value.charAt(6) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
