package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kpiledger.app.demo.Values.Approved;
import org.kpiledger.command.finding.CloseFinding;
import org.kpiledger.command.finding.RaiseFinding;
import org.kpiledger.command.finding.RespondToFinding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.plan.Severity;

/**
 * What auditors find in July and November: on values, spending and risks. It is answered, some of it by a correction, and
 * closed when that is done. Of what they find in the last month one is answered, and none is closed.
 */
final class Findings implements Storyline {
    private static final List<Integer> MONTHS = List.of(7, 11);
    private static final int QUARTERS_BACK = 2;
    private static final String MISSING = "Supporting document not found";
    private static final String NOT_SHOWN = "For one entry no document could be shown on the day of the audit.";
    private static final int FOUND_LAST = 9;
    private static final int ANSWERED_LAST = 14;

    private final Code plan;
    private final Cast cast;
    private final Blueprint blueprint;
    private final Values values;
    private final Activities activities;
    private final YearMonth last;
    private final Chance chance;
    private int numbers;

    /** @param last month that is told of */
    Findings(
            Code plan,
            Cast cast,
            Blueprint blueprint,
            Values values,
            Activities activities,
            YearMonth last,
            Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.blueprint = blueprint;
        this.values = values;
        this.activities = activities;
        this.last = last;
        this.chance = chance;
    }

    @Override
    public void tell(YearMonth month, Script script) {
        if (month.equals(last)) {
            leftOpen(month, script);
        }
        if (!MONTHS.contains(month.getMonthValue())) {
            return;
        }
        LocalDate day = Workdays.nth(month, 6);
        int count = chance.between(3, 5);
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                onValue(month, Workdays.after(day, i), script);
            } else {
                onOther(month, Workdays.after(day, i), i, script);
            }
        }
    }

    private void leftOpen(YearMonth month, Script script) {
        Code answered = next();
        raiseOnMoney(answered, month, Workdays.nth(month, FOUND_LAST), FigureKind.SPENT, script);
        answer(
                answered,
                cast.planner,
                Workdays.nth(month, ANSWERED_LAST),
                true,
                "The document is asked for at the office.",
                script);
        raiseOnMoney(next(), month, Workdays.nth(month, ANSWERED_LAST), FigureKind.SPENT, script);
        raiseOnMoney(next(), month, Workdays.nth(month, ANSWERED_LAST + 1), FigureKind.ALLOCATION, script);
    }

    private void raiseOnMoney(Code code, YearMonth month, LocalDate day, FigureKind kind, Script script) {
        raise(code, money(month, kind), day, day, MISSING, NOT_SHOWN, script);
    }

    private FigureRef money(YearMonth month, FigureKind kind) {
        return FigureRef.of(
                kind,
                SubjectId.budget(plan, month.getYear()),
                chance.one(blueprint.themes()).code());
    }

    /** On a value whose period was certified a while ago. */
    private void onValue(YearMonth month, LocalDate day, Script script) {
        Quarter last = Quarter.before(month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1))
                .minus(QUARTERS_BACK - 1);
        List<Approved> old = values.approved().stream()
                .filter(value -> !value.quarter().last().isAfter(last.last()))
                .toList();
        if (old.isEmpty()) {
            return;
        }
        Approved value = chance.one(old);
        Code code = next();
        raise(
                code,
                FigureRef.of(FigureKind.VALUE, value.id().subject()),
                value.quarter().last(),
                day,
                "Value differs from the report that it cites",
                "The report of the office counts fewer than the value says.",
                script);
        LocalDate answered = Workdays.after(day, chance.between(4, 8));
        boolean accepted = chance.happens(700);
        answer(
                code,
                cast.director,
                answered,
                accepted,
                accepted ? "The value is corrected." : "The report came before the last workshop; the value stands.",
                script);
        if (accepted) {
            values.correctLate(value, Workdays.after(answered, 2), new Code("LE-" + code), script);
        }
        close(code, Workdays.after(answered, chance.between(15, 25)), accepted, script);
    }

    private void onOther(YearMonth month, LocalDate day, int turn, Script script) {
        Optional<FigureRef> activity =
                activities.any().map(code -> FigureRef.of(FigureKind.ACTIVITY, SubjectId.activity(plan, code)));
        FigureRef money = money(month, turn == 1 ? FigureKind.SPENT : FigureKind.ALLOCATION);
        Code code = next();
        raise(code, chance.happens(300) ? activity.orElse(money) : money, day, day, MISSING, NOT_SHOWN, script);
        LocalDate answered = Workdays.after(day, chance.between(5, 12));
        answer(code, cast.plannerOf(turn), answered, true, "The document will be filed.", script);
        if (chance.happens(300)) {
            LocalDate revised = Workdays.after(answered, 6);
            answer(code, cast.plannerOf(turn), revised, true, "The document is asked for at the office.", script);
        }
        if (chance.happens(800)) {
            close(code, Workdays.after(answered, chance.between(15, 50)), true, script);
        }
    }

    private Code next() {
        return new Code(String.format(Locale.ROOT, "F-%04d", ++numbers));
    }

    private void raise(
            Code code,
            FigureRef figure,
            LocalDate about,
            LocalDate day,
            String title,
            String description,
            Script script) {
        script.on(
                day,
                cast.auditor,
                new RaiseFinding(
                        plan,
                        code,
                        figure,
                        about,
                        null,
                        new Line(title),
                        new Prose(description),
                        chance.one(List.of(Severity.values())),
                        day));
    }

    private void answer(Code code, ActorId by, LocalDate day, boolean accepted, String response, Script script) {
        script.on(
                day,
                by,
                new RespondToFinding(
                        plan, code, new Prose(response), accepted, accepted ? day.plusDays(30) : null, day));
    }

    private void close(Code code, LocalDate day, boolean done, Script script) {
        script.on(
                day,
                chance.happens(500) ? cast.auditor : cast.auditor2,
                new CloseFinding(
                        plan,
                        code,
                        new Prose(done ? "What was promised is done." : "The answer of management is sound."),
                        day));
    }
}
