package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.kpiledger.command.risk.AcceptRisk;
import org.kpiledger.command.risk.AcceptRiskOwnership;
import org.kpiledger.command.risk.AddMitigation;
import org.kpiledger.command.risk.AssignRiskOwner;
import org.kpiledger.command.risk.CloseRisk;
import org.kpiledger.command.risk.CompleteMitigation;
import org.kpiledger.command.risk.ConfirmRiskUnchanged;
import org.kpiledger.command.risk.DeclineRiskOwnership;
import org.kpiledger.command.risk.EscalateRisk;
import org.kpiledger.command.risk.MaterialiseRisk;
import org.kpiledger.command.risk.ReassessRisk;
import org.kpiledger.command.risk.ReopenRisk;
import org.kpiledger.command.risk.ReviseMitigation;
import org.kpiledger.command.risk.SetRiskCadence;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;

/**
 * One risk: given to an owner, looked at each quarter in the third week of a month, worked against, and in the week after
 * decided on.
 */
final class RiskStory {
    private static final int MONTHS = 3;
    private static final int LOOKED_AT = 10;
    private static final int WORKED_ON = 13;
    private static final int DECIDED_ON = 16;
    private static final int MITIGATIONS_MAX = 6;

    private enum Stage {
        OPEN,
        ESCALATED,
        ACCEPTED,
        MATERIALISED,
        CLOSED
    }

    private static final List<String> ENGLISH = List.of(
            "Agree on a second supplier",
            "Hold monthly calls with the countries",
            "Train two more experts",
            "Keep a reserve of ten per cent",
            "Move the event online if need be");

    private static final List<String> CHINESE = List.of("商定第二家供应商", "每月与各国通话", "再培训两名专家", "保留百分之十的储备", "必要时改为线上活动");

    private final Code plan;
    private final Code code;
    private final Cast cast;
    private final Chance chance;
    private final int number;
    private final List<Code> open = new ArrayList<>();
    private ActorId owner;
    private Level probability;
    private Level impact;
    private Stage stage = Stage.OPEN;
    private int mitigations;
    private boolean neglected;

    RiskStory(Code plan, Code code, Cast cast, Chance chance, Level probability, Level impact, int number) {
        this.plan = plan;
        this.code = code;
        this.cast = cast;
        this.chance = chance;
        this.probability = probability;
        this.impact = impact;
        this.number = number;
        this.owner = chance.one(cast.riskOwners());
    }

    Code code() {
        return code;
    }

    boolean isOpen() {
        return stage == Stage.OPEN;
    }

    /** Nobody looks at it any more, though somebody should. */
    void neglect() {
        neglected = true;
    }

    /** It has one already that is to be done. */
    void hasMitigation(Code mitigation) {
        open.add(mitigation);
        mitigations++;
    }

    /** From the day on; a person who declines has another follow. */
    void assign(LocalDate day, Script script) {
        LocalDate next = Workdays.after(day, 2);
        if (chance.happens(180)) {
            ActorId declining = owner;
            script.on(day, cast.director, new AssignRiskOwner(plan, code, declining, day));
            script.on(
                    next,
                    declining,
                    new DeclineRiskOwnership(plan, code, new Prose("I have no say over what is done here."), next));
            owner = chance.one(cast.riskOwners().stream()
                    .filter(other -> !other.equals(declining))
                    .toList());
            next = Workdays.after(next, 1);
        } else {
            next = day;
        }
        script.on(next, cast.director, new AssignRiskOwner(plan, code, owner, next));
        script.on(
                next,
                cast.director,
                new SetRiskCadence(plan, code, chance.one(List.of(MONTHS, MONTHS, 2 * MONTHS)), next));
        LocalDate accepted = Workdays.after(next, 2);
        script.on(accepted, owner, new AcceptRiskOwnership(plan, code, accepted));
    }

    void tell(YearMonth month, Script script) {
        if (stage == Stage.CLOSED) {
            return;
        }
        work(month, script);
        if (month.getMonthValue() % MONTHS == number % MONTHS && !chance.happens(110) && !neglected) {
            look(month, script);
            decide(month, script);
        }
    }

    private void look(YearMonth month, Script script) {
        LocalDate day = Workdays.nth(month, LOOKED_AT);
        Level nextProbability = moved(probability);
        Level nextImpact = chance.happens(150) ? moved(impact) : impact;
        if (nextProbability == probability && nextImpact == impact) {
            script.on(
                    day,
                    owner,
                    new ConfirmRiskUnchanged(plan, code, new Prose("Looked at with the team; nothing new."), day));
            return;
        }
        probability = nextProbability;
        impact = nextImpact;
        boolean residual = mitigations > open.size();
        script.on(
                day,
                owner,
                new ReassessRisk(
                        plan,
                        code,
                        probability,
                        impact,
                        residual ? lower(probability) : null,
                        residual ? impact : null,
                        day),
                "As seen in the reports of the quarter");
    }

    private Level moved(Level level) {
        if (chance.happens(600)) {
            return level;
        }
        int step = chance.happens(550) ? -1 : 1;
        return Level.values()[Math.clamp(level.ordinal() + step, 0, Level.values().length - 1)];
    }

    private static Level lower(Level level) {
        return Level.values()[Math.max(0, level.ordinal() - 1)];
    }

    private void work(YearMonth month, Script script) {
        LocalDate day = Workdays.nth(month, WORKED_ON);
        if (mitigations < MITIGATIONS_MAX && chance.happens(110)) {
            Code mitigation = new Code(code + ".S" + ++mitigations);
            int text = chance.between(0, ENGLISH.size() - 1);
            script.on(
                    day,
                    owner,
                    new AddMitigation(
                            plan,
                            code,
                            mitigation,
                            LocalizedText.of(ENGLISH.get(text), CHINESE.get(text)),
                            owner,
                            PartialDate.of(day.plusMonths(chance.between(3, 9))),
                            null,
                            day));
            open.add(mitigation);
        } else if (!open.isEmpty() && chance.happens(130)) {
            Code mitigation = open.get(chance.between(0, open.size() - 1));
            if (chance.happens(400)) {
                script.on(
                        day,
                        owner,
                        new ReviseMitigation(plan, code, mitigation, owner, putOffFrom(day), day),
                        "Takes longer than thought");
            } else {
                script.on(day, owner, new CompleteMitigation(plan, code, mitigation, day));
                open.remove(mitigation);
            }
        }
    }

    /** The last day of a month, which is never the one by which it was to be done before. */
    private static PartialDate putOffFrom(LocalDate day) {
        return PartialDate.of(YearMonth.from(day).plusMonths(5).atEndOfMonth());
    }

    private void decide(YearMonth month, Script script) {
        LocalDate day = Workdays.nth(month, DECIDED_ON);
        boolean grave = probability == Level.HIGH && impact == Level.HIGH;
        switch (stage) {
            case OPEN -> {
                if (grave) {
                    escalate(day, script);
                } else if (probability != Level.LOW && chance.happens(50)) {
                    materialise(day, script);
                } else if (probability == Level.LOW && impact != Level.HIGH && chance.happens(200)) {
                    close(day, "It has not shown for a year, and what was to be done is done.", script);
                } else if (impact == Level.MEDIUM && chance.happens(60)) {
                    accept(day, script);
                }
            }
            case ESCALATED -> {
                if (grave) {
                    accept(day, script);
                } else {
                    reopen(day, "No longer as grave as when it was escalated.", script);
                }
            }
            case ACCEPTED, MATERIALISED -> {
                if (chance.happens(250)) {
                    close(day, "What it threatened is delivered.", script);
                } else if (chance.happens(500)) {
                    reopen(day, "It may happen once more.", script);
                }
            }
            case CLOSED -> {}
        }
    }

    private void escalate(LocalDate day, Script script) {
        script.on(
                day,
                cast.director,
                new EscalateRisk(plan, code, new Prose("Beyond what the priority can bear by itself."), day));
        stage = Stage.ESCALATED;
    }

    private void accept(LocalDate day, Script script) {
        script.on(
                day,
                cast.approver2,
                new AcceptRisk(
                        plan, code, new Prose("To lower it further costs more than it may."), day.plusMonths(6), day));
        stage = Stage.ACCEPTED;
    }

    private void materialise(LocalDate day, Script script) {
        script.on(
                day,
                owner,
                new MaterialiseRisk(
                        plan,
                        code,
                        new Prose("Two workshops had to be put off to the next year."),
                        PartialDate.of(day)));
        stage = Stage.MATERIALISED;
    }

    private void close(LocalDate day, String rationale, Script script) {
        script.on(day, cast.director, new CloseRisk(plan, code, new Prose(rationale), day));
        stage = Stage.CLOSED;
    }

    private void reopen(LocalDate day, String rationale, Script script) {
        script.on(day, cast.director, new ReopenRisk(plan, code, new Prose(rationale), day));
        stage = Stage.OPEN;
    }
}
