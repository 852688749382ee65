package org.kpiledger.bench.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kpiledger.command.Intent;
import org.kpiledger.command.activity.CorrectActivity;
import org.kpiledger.command.activity.ReportActivity;
import org.kpiledger.command.budget.RecordExpenditure;
import org.kpiledger.command.budget.TransferBudget;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.command.risk.ReassessRisk;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.value.ReasonCode;

/**
 * Commands as a plan's life has them: of twenty steps ten are on values, five on the budget, four on activities and one
 * on a risk. The same number always gives the same step.
 *
 * @param steps how many there will be, over which the year's days are spread
 */
record History(ValueCommands values, long steps) {
    private static final int YEAR = 2023;
    private static final int DAYS = 365;
    private static final int KINDS = 20;
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final Code REGION = new Code("ASP");
    private static final Code PRIORITY = new Code("P1");
    private static final Code THEME = new Code("P1.EMT");
    private static final List<Code> NODES = List.of(new Code("P3.ST"), new Code("P3.CD"));
    private static final LocalizedText SUMMARY = LocalizedText.of(
            "A workshop on national emergency telecommunication plans was held for regulators and operators of the"
                    + " region.",
            "为该区域的监管机构和运营商举办了国家应急通信计划讲习班。");

    /** The commands of one step, to be sent one after the other. */
    List<Intent> step(long number) {
        int kind = (int) (number % KINDS);
        if (kind < 10) {
            return value();
        }
        return switch (kind) {
            case 10, 11, 12, 13 -> List.of(transfer(number));
            case 14 -> List.of(expenditure(number));
            case 15, 16, 17, 18 -> activity(number);
            default -> risk(number);
        };
    }

    private List<Intent> value() {
        RecordKpiValue fresh = values.fresh();
        return List.of(fresh, values.correction(fresh.valueId()), values.correction(fresh.valueId()));
    }

    private LocalDate day(long number) {
        return LocalDate.ofYearDay(YEAR, (int) (1 + Math.min(DAYS - 1, number * DAYS / steps)));
    }

    /** There and back in turn, so that no allocation runs out. */
    private TransferBudget transfer(long number) {
        int from = (int) (number % 2);
        return new TransferBudget(
                ValueCommands.PLAN, YEAR, NODES.get(from), NODES.get(1 - from), amount("1.00"), CHF, day(number));
    }

    private RecordExpenditure expenditure(long number) {
        Line reference = new Line("INV-" + number);
        return new RecordExpenditure(
                ValueCommands.PLAN, YEAR, new Code("P3.PR"), amount("0.10"), CHF, reference, null, day(number));
    }

    private static Amount amount(String text) {
        return Amount.parse(text);
    }

    private List<Intent> activity(long number) {
        Code code = new Code("B-" + number);
        PartialDate day = PartialDate.of(day(number));
        List<Country> countries = List.of(new Country("FJI"), new Country("TON"));
        return List.of(
                new ReportActivity(
                        ValueCommands.PLAN,
                        code,
                        PRIORITY,
                        THEME,
                        day,
                        null,
                        ActivityStatus.DONE,
                        REGION,
                        countries,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        SUMMARY,
                        null),
                new CorrectActivity(
                        ValueCommands.PLAN,
                        code,
                        PRIORITY,
                        THEME,
                        day,
                        null,
                        ActivityStatus.DONE,
                        REGION,
                        countries.reversed(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        SUMMARY,
                        null,
                        ReasonCode.SOURCE_REVISED));
    }

    private List<Intent> risk(long number) {
        Code code = new Code("R-B" + number);
        LocalDate day = day(number);
        return List.of(
                new RaiseRisk(
                        ValueCommands.PLAN,
                        code,
                        THEME,
                        LocalizedName.of(Map.of("en", "Operational")),
                        SUMMARY,
                        Level.LOW,
                        Level.MEDIUM,
                        null,
                        null,
                        day),
                new ReassessRisk(ValueCommands.PLAN, code, Level.MEDIUM, Level.HIGH, day));
    }
}
