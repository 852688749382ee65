package org.kpiledger.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days from Monday to Friday; feasts are not known here. */
final class Workdays {
    private Workdays() {}

    /** The day itself, or the Monday behind it. */
    static LocalDate from(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** So many working days later; none is the day itself, or the Monday behind it. */
    static LocalDate after(LocalDate day, int workdays) {
        LocalDate reached = from(day);
        for (int i = 0; i < workdays; i++) {
            reached = reached.getDayOfWeek() == DayOfWeek.FRIDAY ? reached.plusDays(3) : reached.plusDays(1);
        }
        return reached;
    }

    /** @param number from 1; each month has twenty and more */
    static LocalDate nth(YearMonth month, int number) {
        return after(month.atDay(1), number - 1);
    }
}
