package org.kpiledger.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.demo.Blueprint.Measured;
import org.kpiledger.command.kpi.ApproveTarget;
import org.kpiledger.command.kpi.ReturnTarget;
import org.kpiledger.command.kpi.SetBaseline;
import org.kpiledger.command.kpi.SetTarget;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.ValueType;

/** Baselines, and the targets of the cycle and of each year: set, sent back, approved and revised. */
final class Targets implements Storyline {
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final YearMonth BEGIN = YearMonth.of(2023, 2);
    private static final YearMonth BASELINES_REVISED = YearMonth.of(2024, 3);
    private static final int NEXT_YEAR_MONTH = 12;
    private static final int REVISED_MONTH = 6;

    private final Code plan;
    private final Cast cast;
    private final Kpis kpis;
    private final List<Measured> measures;
    private final List<Aims> aims;
    private final Chance chance;
    private final Map<Integer, Quantity> ofYear = new HashMap<>();

    /** @param aims of each measure, in the same order */
    Targets(Code plan, Cast cast, Kpis kpis, List<Measured> measures, List<Aims> aims, Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.kpis = kpis;
        this.measures = measures;
        this.aims = aims;
        this.chance = chance;
    }

    @Override
    public void tell(YearMonth month, Script script) {
        for (int i = 0; i < measures.size(); i++) {
            if (month.equals(BEGIN)) {
                begin(i, script);
            }
            if (month.equals(BASELINES_REVISED) && aims.get(i).kind() != Aims.Kind.FLOW && chance.happens(60)) {
                baseline(i, about(i, aims.get(i).begin() * 1.07 + 1), Workdays.nth(month, 8), script);
            }
            if (month.getMonthValue() == NEXT_YEAR_MONTH) {
                year(i, month.getYear() + 1, Workdays.nth(month, chance.between(3, 8)), script);
            }
            if (month.getMonthValue() == REVISED_MONTH && chance.happens(100)) {
                revise(i, month, script);
            }
        }
    }

    private void begin(int i, Script script) {
        LocalDate day = Workdays.nth(BEGIN, chance.between(15, 18));
        if (aims.get(i).kind() != Aims.Kind.FLOW) {
            baseline(i, about(i, aims.get(i).begin()), day, script);
        }
        set(i, null, about(i, aims.get(i).end()), day, null, script);
        approve(i, null, Workdays.after(day, chance.between(5, 9)), script);
        year(i, BEGIN.getYear(), Workdays.after(day, 1), script);
    }

    /** A target set for a year; some are sent back first. */
    private void year(int i, int year, LocalDate day, Script script) {
        if (kpis.isRetired(measures.get(i).kpi(), LocalDate.of(year, 1, 1))) {
            return;
        }
        Period period = new Period(Integer.toString(year));
        Quantity wanted = about(i, chance.about(aims.get(i).target(year), 0.03));
        LocalDate decided = Workdays.after(day, chance.between(4, 8));
        if (chance.happens(80)) {
            set(i, period, about(i, wanted.value().doubleValue() * 0.7), day, null, script);
            Measured measured = measures.get(i);
            script.on(
                    decided,
                    cast.approverOf(i, decided),
                    new ReturnTarget(plan, measured.code(), measured.measure().code(), null, period, null, decided),
                    "Below what the year before reached; please look again");
            LocalDate again = Workdays.after(decided, 2);
            set(i, period, wanted, again, "Raised, as asked by the approver", script);
            approve(i, period, Workdays.after(again, chance.between(2, 4)), script);
        } else {
            set(i, period, wanted, day, null, script);
            approve(i, period, decided, script);
        }
        ofYear.put(i, wanted);
    }

    private void revise(int i, YearMonth month, Script script) {
        Quantity former = ofYear.get(i);
        if (former == null || kpis.isRetired(measures.get(i).kpi(), month.atDay(1))) {
            return;
        }
        Quantity next = about(i, former.value().doubleValue() * chance.between(82, 94) / 100);
        if (next.value().compareTo(former.value()) == 0) {
            return;
        }
        LocalDate day = Workdays.nth(month, chance.between(4, 12));
        Period period = new Period(Integer.toString(month.getYear()));
        set(i, period, next, day, "Funds came later than planned", script);
        approve(i, period, Workdays.after(day, chance.between(3, 7)), script);
        ofYear.put(i, next);
    }

    private void set(
            int i, @Nullable Period period, Quantity value, LocalDate day, @Nullable String reason, Script script) {
        Measured measured = measures.get(i);
        ActorId owner = cast.ownerOf(measured.kpi(), day);
        SetTarget command = new SetTarget(
                plan,
                measured.code(),
                measured.measure().code(),
                null,
                period,
                value,
                currency(measured),
                null,
                new Line("Simulated work plan " + (period == null ? "2023-2026" : period.value())),
                day);
        if (reason == null) {
            script.on(day, owner, command);
        } else {
            script.on(day, owner, command, reason);
        }
    }

    private void approve(int i, @Nullable Period period, LocalDate day, Script script) {
        Measured measured = measures.get(i);
        script.on(
                day,
                cast.approverOf(i, day),
                new ApproveTarget(
                        plan, measured.code(), measured.measure().code(), null, period, null, null, null, day));
    }

    private void baseline(int i, Quantity value, LocalDate day, Script script) {
        Measured measured = measures.get(i);
        script.on(
                day,
                cast.ownerOf(measured.kpi(), day),
                new SetBaseline(
                        plan,
                        measured.code(),
                        measured.measure().code(),
                        null,
                        value,
                        currency(measured),
                        new PartialDate("2022-12-31"),
                        new Line("Simulated survey of " + (day.getYear() - 1)),
                        day),
                "As the survey says");
    }

    /** As many decimals as values of the measure have. */
    private Quantity about(int i, double value) {
        ValueType type = measures.get(i).measure().valueType();
        int decimals = switch (type) {
            case PERCENT -> 1;
            case RATIO -> 2;
            case COUNT, MONEY -> 0;
        };
        return new Quantity(BigDecimal.valueOf(Math.max(1, value)).setScale(decimals, RoundingMode.HALF_UP));
    }

    static @Nullable CurrencyCode currency(Measured measured) {
        return measured.measure().valueType() == ValueType.MONEY ? CHF : null;
    }
}
