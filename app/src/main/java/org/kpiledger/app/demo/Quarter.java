package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.kpiledger.events.Period;

/**
 * A quarter and the days on which it is reported, which are counted in working days from its end.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) {
    private static final int MONTHS = 3;

    /** Working days behind the end of the quarter on which things are due. */
    static final int RECORDED_BY = 16;

    /** On which nothing more is told of the last one. */
    static final int BROKEN_OFF = 17;

    static final int CORRECTED_FROM_BY = 33;
    static final int CLOSED = 43;
    static final int GRANTED = 45;
    static final int LATE_UNTIL = 56;
    static final int CERTIFIED = 64;

    /** The quarter that is reported from the month on, if one is: it ended the day before. */
    static boolean endsBefore(YearMonth month) {
        return month.getMonthValue() % MONTHS == 1;
    }

    /** The one whose report the history breaks off in. */
    static Quarter brokenOffOn(LocalDate end) {
        return before(YearMonth.from(end));
    }

    static Quarter before(YearMonth month) {
        YearMonth last = month.minusMonths(1);
        return new Quarter(last.getYear(), last.getMonthValue() / MONTHS);
    }

    /** The one so many quarters earlier. */
    Quarter minus(int quarters) {
        int all = year * 4 + number - 1 - quarters;
        return new Quarter(Math.floorDiv(all, 4), Math.floorMod(all, 4) + 1);
    }

    Period period() {
        return new Period(year + "-Q" + number);
    }

    LocalDate first() {
        return LocalDate.of(year, MONTHS * number - 2, 1);
    }

    LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    /** @param number working days behind its end */
    LocalDate due(int number) {
        return Workdays.after(last().plusDays(1), number - 1);
    }
}
