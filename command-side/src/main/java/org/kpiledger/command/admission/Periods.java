package org.kpiledger.command.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpiledger.command.Author;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.period.LateEntryGranted;

/** Whether a value may enter a period, or be changed in it. */
public final class Periods {
    private Periods() {}

    /**
     * The exception under which the value enters; empty where the period takes values anyway. What is read here becomes
     * a condition of the command, so a period that closes meanwhile has it decided again.
     *
     * @throws Refusal {@code period-closed}, or {@code own-exception} where whoever granted it would use it
     */
    public static Optional<Code> admit(ValueId id, PlanState plan, Facts facts) {
        Period period = id.period();
        List<PeriodState> concerned = new ArrayList<>();
        concerned.add(state(id.planId(), period, facts));
        if (period.isQuarter()) {
            concerned.add(state(id.planId(), period.fiscalYear(), facts));
        }
        if (concerned.stream().noneMatch(PeriodState::takesNoMore)) {
            return Optional.empty();
        }
        LocalDate today = facts.today(plan.zone());
        List<LateEntry> meant = concerned.stream()
                .flatMap(known -> known.exceptions().stream())
                .filter(exception -> fits(exception.granted(), id, facts.author()))
                .toList();
        List<LateEntry> open = meant.stream()
                .filter(exception -> !exception.granted().until().isBefore(today))
                .toList();
        if (open.isEmpty()) {
            throw closed(period, meant);
        }
        return Optional.of(open.stream()
                .filter(exception -> !facts.author().sharesAPersonWith(exception.granter()))
                .findFirst()
                .orElseThrow(() -> own(period, open.getFirst()))
                .granted()
                .code());
    }

    /** How far a period has come, by itself. */
    public static PeriodState state(Code planId, Period period, Facts facts) {
        return facts.state(SubjectId.period(planId, period), PeriodState.FOLDING);
    }

    private static boolean fits(LateEntryGranted exception, ValueId id, Author author) {
        return (exception.kpi() == null || exception.kpi().equals(id.kpi()))
                && (exception.reportingUnit() == null
                        || exception.reportingUnit().equals(id.reportingUnit()))
                && (exception.grantee() == null || author.isPerson(exception.grantee()));
    }

    private static Refusal own(Period period, LateEntry exception) {
        return Refusal.rule(
                "own-exception",
                "The period " + period + " is closed, and the late entry "
                        + exception.granted().code()
                        + " was granted by you or in your name, or by or for the person in whose name you act now. Ask"
                        + " somebody else to enter the value, or another approver to grant a late entry.");
    }

    private static Refusal closed(Period period, List<LateEntry> over) {
        if (over.isEmpty()) {
            return Refusal.rule(
                    "period-closed",
                    "The period " + period + " is closed. Ask an approver to grant a late entry, with its reason.");
        }
        LateEntryGranted last = over.getLast().granted();
        return Refusal.rule(
                "period-closed",
                "The period " + period + " is closed. The exception " + last.code() + " could be used until "
                        + last.until() + ". Ask an approver to grant a late entry, with its reason.");
    }
}
