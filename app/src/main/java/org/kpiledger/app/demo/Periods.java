package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.kpiledger.command.period.CertifyPeriod;
import org.kpiledger.command.period.ClosePeriod;
import org.kpiledger.command.period.OpenPeriod;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Period;

/** Opens each year and quarter on its first working day, and closes and certifies it when its values are in. */
record Periods(Code plan, Cast cast) implements Storyline {
    /** Months behind the end of a year until it is closed, and until it is certified. */
    private static final int YEAR_CLOSED = 4;

    private static final int YEAR_CERTIFIED = 5;
    private static final int TENTH = 10;

    @Override
    public void tell(YearMonth month, Script script) {
        if (month.getMonthValue() == 1) {
            open(new Period(Integer.toString(month.getYear())), Workdays.nth(month, 1), script);
            year(month, script);
        }
        if (Quarter.endsBefore(month)) {
            Quarter quarter = Quarter.before(month);
            open(quarter.minus(-1).period(), Workdays.nth(month, 1), script);
            if (month.getYear() > 2023 || month.getMonthValue() > 1) {
                close(quarter.period(), quarter.due(Quarter.CLOSED), script);
                certify(quarter.period(), quarter.due(Quarter.CERTIFIED), script);
            }
        }
    }

    /** The year before this one. */
    private void year(YearMonth january, Script script) {
        int year = january.getYear() - 1;
        if (year >= 2023) {
            Period period = new Period(Integer.toString(year));
            close(period, Workdays.nth(YearMonth.of(year + 1, YEAR_CLOSED), TENTH), script);
            certify(period, Workdays.nth(YearMonth.of(year + 1, YEAR_CERTIFIED), TENTH), script);
        }
    }

    private void open(Period period, LocalDate day, Script script) {
        script.on(day, cast.approver, new OpenPeriod(plan, period, day));
    }

    private void close(Period period, LocalDate day, Script script) {
        script.on(day, cast.approver, new ClosePeriod(plan, period, day));
    }

    private void certify(Period period, LocalDate day, Script script) {
        script.on(
                day,
                cast.approver2,
                new CertifyPeriod(plan, period, new Line("Simulated certificate " + plan + " " + period), day));
    }
}
