package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.kpiledger.app.demo.Blueprint.Measured;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.ReasonCode;

/**
 * What is reported for each quarter: recorded, submitted, verified and approved; some of it sent back, corrected, withdrawn,
 * late or never.
 */
final class Values implements Storyline {
    private static final YearMonth LOADED_SETTLED = YearMonth.of(2023, 4);
    private static final Code WHOLE = new Code("GLO");
    private static final int BY_REGION_EVERY = 4;
    private static final int REMEMBERED = 60;

    /** One value of so many is with its owner again when the history breaks off. */
    private static final int SENT_BACK_EVERY = 40;

    private static final int SENT_BACK_NUMBER = 7;

    /** A unit that reports, and which share of the whole it has. */
    private record Unit(Code code, double share) {}

    private static final List<Unit> ONE = List.of(new Unit(WHOLE, 1));
    private static final List<Unit> THREE =
            List.of(new Unit(new Code("AFR"), 0.45), new Unit(new Code("ASP"), 0.35), new Unit(new Code("EUR"), 0.2));

    /**
     * A value that was approved, as findings may be raised on one.
     *
     * @param measure its measure's number
     */
    record Approved(ValueId id, int measure, Quarter quarter, Stated stated) {}

    private final Code plan;
    private final Cast cast;
    private final Kpis kpis;
    private final Blueprint blueprint;
    private final List<Measured> measures;
    private final List<Figures> figures = new ArrayList<>();
    private final Quarter last;
    private final Chance chance;
    private final Deque<Approved> approved = new ArrayDeque<>();

    /**
     * The values of a plan.
     *
     * @param aims of each measure, in the same order
     * @param last the quarter whose report the history breaks off in
     */
    Values(
            Code plan,
            Cast cast,
            Kpis kpis,
            Blueprint blueprint,
            List<Aims> aims,
            Quarter last,
            Chance chance,
            Function<String, Sha256> evidence) {
        this.plan = plan;
        this.cast = cast;
        this.kpis = kpis;
        this.blueprint = blueprint;
        this.measures = blueprint.measures();
        this.last = last;
        this.chance = chance;
        for (int i = 0; i < measures.size(); i++) {
            figures.add(new Figures(measures.get(i), aims.get(i), chance, evidence));
        }
    }

    /** Values that were approved by now, the latest last. */
    List<Approved> approved() {
        return List.copyOf(approved);
    }

    @Override
    public void tell(YearMonth month, Script script) {
        if (month.equals(LOADED_SETTLED)) {
            settleLoaded(script);
        }
        if (Quarter.endsBefore(month) && month.isAfter(YearMonth.of(2023, 1))) {
            Quarter quarter = Quarter.before(month);
            for (int i = 0; i < measures.size(); i++) {
                if (!kpis.isRetired(measures.get(i).kpi(), quarter.first())) {
                    for (Unit unit : units(i)) {
                        report(i, unit, quarter, script);
                    }
                }
            }
        }
    }

    private List<Unit> units(int i) {
        Measure measure = measures.get(i).measure();
        boolean byRegion = i % BY_REGION_EVERY == 1 && measure.unit().value().equals("PERSON");
        return byRegion && Aims.kindOf(measures.get(i)) == Aims.Kind.FLOW ? THREE : ONE;
    }

    private void report(int i, Unit unit, Quarter quarter, Script script) {
        Measured measured = measures.get(i);
        boolean needsEvidence = kpis.needsEvidence(measured.kpi());
        Stated stated = figures.get(i).of(quarter, unit.share(), needsEvidence || chance.happens(25));
        ValueId id = new ValueId(
                plan, measured.code(), measured.measure().code(), quarter.period(), unit.code(), ValueId.WHOLE);
        Review review = new Review(plan, cast, id, measured.kpi(), i + quarter.number(), script);
        if (quarter.equals(last) && i % SENT_BACK_EVERY == SENT_BACK_NUMBER) {
            sentBackAtTheEnd(review, quarter, figures.get(i).corrected(stated));
            return;
        }
        if (chance.happens(20)) {
            return;
        }
        if (!needsEvidence && chance.happens(15)) {
            PartialDate day = PartialDate.of(quarter.last());
            pass(review, quarter, Stated.absent(day, chance.one(List.of(Absence.values()))), i);
        } else if (chance.happens(40)) {
            late(review, quarter, stated);
        } else {
            pass(review, quarter, stated, i);
        }
    }

    /** What its owner would answer lies behind the end of what is told. */
    private static void sentBackAtTheEnd(Review review, Quarter quarter, Stated stated) {
        review.record(quarter.due(Quarter.RECORDED_BY - 4), stated);
        review.submit(quarter.due(Quarter.RECORDED_BY - 4));
        review.sendBack(
                quarter.due(Quarter.RECORDED_BY), "Does not agree with the report of the office; please look again");
    }

    /** In time, with what may come between. */
    private void pass(Review review, Quarter quarter, Stated first, int i) {
        Stated stated = first;
        int day = chance.between(2, Quarter.RECORDED_BY);
        boolean wrong = stated.absence() == null && chance.happens(90);
        review.record(quarter.due(day), wrong ? figures.get(i).corrected(stated) : stated);
        day += chance.between(0, 1);
        review.submit(quarter.due(day));
        day += chance.between(1, 3);
        if (chance.happens(50)) {
            review.remark(quarter.due(day), day);
        }
        if (wrong) {
            review.sendBack(quarter.due(day), "Does not agree with the report of the office; please look again");
            day += chance.between(1, 2);
            review.correct(quarter.due(day), stated, ReasonCode.DATA_ENTRY, "A line of the sheet was left out");
            review.submit(quarter.due(day));
            day += chance.between(1, 2);
        }
        review.verify(quarter.due(day));
        day += chance.between(1, 4);
        review.approve(quarter.due(day));
        stated = changedAfter(review, quarter, stated, day, i);
        remember(new Approved(review.id(), i, quarter, stated));
    }

    /** What happens to it before its period closes. */
    private Stated changedAfter(Review review, Quarter quarter, Stated stated, int approvedOn, int i) {
        int day = approvedOn + chance.between(1, 3);
        if (approvedOn > Quarter.CORRECTED_FROM_BY || stated.absence() != null) {
            return stated;
        }
        if (chance.happens(55)) {
            Stated next = figures.get(i).corrected(stated).remarking("Stated anew after the office's audit.");
            review.correct(quarter.due(day), next, ReasonCode.SOURCE_REVISED, "The office revised its report");
            again(review, quarter, day);
            return next;
        }
        if (chance.happens(15)) {
            review.withdraw(quarter.due(day), ReasonCode.DUPLICATE, "Reported by two offices");
            Stated next = figures.get(i).corrected(stated);
            review.record(quarter.due(day + 1), next);
            review.submit(quarter.due(day + 1));
            again(review, quarter, day + 1);
            return next;
        }
        return stated;
    }

    private void again(Review review, Quarter quarter, int day) {
        int verified = day + chance.between(1, 2);
        review.verify(quarter.due(verified));
        review.approve(quarter.due(verified + chance.between(1, 2)));
    }

    /** After its period has closed, by an exception. */
    private void late(Review review, Quarter quarter, Stated stated) {
        int day = Quarter.GRANTED + chance.between(1, 4);
        Code code = new Code("LE-" + review.id().kpi() + "-" + review.id().measure() + "-"
                + review.id().reportingUnit());
        review.letIn(
                quarter.due(Quarter.GRANTED),
                quarter.due(Quarter.LATE_UNTIL),
                code,
                quarter.due(day),
                "The office reported late");
        review.record(quarter.due(day), stated);
        review.submit(quarter.due(day));
        review.verify(quarter.due(day + 2));
        review.approve(quarter.due(day + 4));
    }

    /**
     * Corrects an approved value of a closed period, by an exception, and has it reviewed again.
     *
     * @param code of the exception
     */
    void correctLate(Approved value, LocalDate granted, Code code, Script script) {
        Measured measured = measures.get(value.measure());
        Review review = new Review(plan, cast, value.id(), measured.kpi(), value.measure(), script);
        LocalDate corrected = Workdays.after(granted, 2);
        review.letIn(granted, Workdays.after(granted, 12), code, corrected, "Follows a finding of the auditor");
        review.correct(
                corrected,
                figures.get(value.measure()).corrected(value.stated()).remarking("Corrected after a finding."),
                ReasonCode.METHOD,
                "As the finding asks");
        review.verify(Workdays.after(corrected, 2));
        review.approve(Workdays.after(corrected, 4));
        approved.remove(value);
    }

    private void remember(Approved value) {
        if (value.stated().absence() != null) {
            return;
        }
        if (chance.happens(80)) {
            approved.addLast(value);
        }
        if (approved.size() > REMEMBERED) {
            approved.removeFirst();
        }
    }

    /** What the plan's load recorded for the year: of the whole withdrawn, since quarters are reported; else reviewed. */
    private void settleLoaded(Script script) {
        int turn = 0;
        for (RecordKpiValue loaded : blueprint.values()) {
            ValueId id = new ValueId(
                    plan,
                    loaded.kpi(),
                    loaded.measure(),
                    loaded.period(),
                    loaded.valueId().reportingUnit(),
                    loaded.valueId().contribution());
            Review review = new Review(plan, cast, id, numberOf(loaded.kpi()), turn++, script);
            LocalDate day = Workdays.nth(LOADED_SETTLED, chance.between(3, 12));
            if (id.reportingUnit().equals(WHOLE)) {
                review.withdraw(day, ReasonCode.DUPLICATE, "Counted in the values of the quarters");
            } else {
                review.submit(day);
                review.verify(Workdays.after(day, 2));
                review.approve(Workdays.after(day, 5));
            }
        }
    }

    private int numberOf(Code kpi) {
        for (int i = 0; i < blueprint.kpis().size(); i++) {
            if (blueprint.kpis().get(i).kpi().equals(kpi)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the plan has no KPI " + kpi);
    }
}
