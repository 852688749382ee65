package org.kpiledger.command.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Steps;
import org.kpiledger.command.admission.LateEntry;
import org.kpiledger.command.admission.PeriodState;
import org.kpiledger.command.admission.Periods;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.command.value.ValueState;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodEvent;
import org.kpiledger.events.period.PeriodOpened;

/** The rules of opening, closing and certifying periods, and of exceptions. */
final class PeriodDecider {
    /** So many values are named in a refusal; the rest are counted. */
    private static final int NAMED_MAX = 5;

    private PeriodDecider() {}

    static List<PeriodEvent> decide(PeriodIntent command, PeriodState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        Plans.requireInCycle(plan, command.period());
        requireEffective(command.effectiveOn(), plan, facts);
        return switch (command) {
            case OpenPeriod c -> open(c, state, facts);
            case ClosePeriod c -> close(c, state, plan, facts);
            case CertifyPeriod c -> certify(c, state, plan, facts);
            case GrantLateEntry c -> grant(c, state, plan, facts);
            case EndLateEntry c -> end(c, state);
        };
    }

    /** Whether a period takes values follows the log, so what happens to it is recorded on its day and not ahead of it. */
    private static void requireEffective(LocalDate day, PlanState plan, Facts facts) {
        LocalDate today = facts.today(plan.zone());
        if (day.isAfter(today)) {
            throw Refusal.field(
                    "future-date",
                    "effectiveOn",
                    "must not be after today, " + today
                            + ": it holds from the moment it is recorded, so send the command" + " again on that day");
        }
        if (day.isBefore(plan.firstDay())) {
            throw Refusal.field(
                    "outside-cycle",
                    "effectiveOn",
                    "must not be before " + plan.firstDay() + ", when the plan's cycle begins");
        }
    }

    private static List<PeriodEvent> open(OpenPeriod command, PeriodState state, Facts facts) {
        if (state.takesNoMore() || isClosedByItsYear(command, facts)) {
            throw Refusal.rule(
                    "period-closed",
                    "The period " + command.period() + " is closed and is not opened again. Grant a late entry"
                            + " instead.");
        }
        return state.stage() == PeriodState.Stage.OPEN ? List.of() : List.of(new PeriodOpened(command.effectiveOn()));
    }

    private static List<PeriodEvent> close(ClosePeriod command, PeriodState state, PlanState plan, Facts facts) {
        if (state.takesNoMore() || isClosedByItsYear(command, facts)) {
            throw Refusal.rule("period-already-closed", "The period " + command.period() + " is closed already.");
        }
        requireOver(command.period(), plan, facts);
        requireNotBeforeItsLastDay(command);
        Steps.requireInOrder(command.effectiveOn(), state.since());
        int unapproved = unapproved(command, facts).size();
        return List.of(new PeriodClosed(unapproved, command.effectiveOn()));
    }

    /** A period is not opened again, so it is closed on its last day at the earliest. */
    private static void requireOver(Period period, PlanState plan, Facts facts) {
        LocalDate lastDay = period.end().minusDays(1);
        if (facts.today(plan.zone()).isBefore(lastDay)) {
            throw Refusal.rule(
                    "period-not-over",
                    "The period " + period + " is not over and is closed for good once it is closed. Close it on "
                            + lastDay + " or later.");
        }
    }

    /** Nothing is done to a period before it, or its year, was closed, or before what was done to it since. */
    private static void requireAfterItsClose(PeriodState state, PeriodIntent command, Facts facts) {
        PeriodState closed = state.takesNoMore() ? state : ofYear(command, facts);
        Steps.requireInOrder(command.effectiveOn(), closed.since());
    }

    private static void requireNotBeforeItsLastDay(ClosePeriod command) {
        LocalDate lastDay = command.period().end().minusDays(1);
        if (command.effectiveOn().isBefore(lastDay)) {
            throw Refusal.field(
                    "before-what-it-follows", "effectiveOn", "must not be before " + lastDay + ", its last day");
        }
    }

    private static List<PeriodEvent> certify(CertifyPeriod command, PeriodState state, PlanState plan, Facts facts) {
        Period period = command.period();
        switch (state.stage()) {
            case CERTIFIED ->
                throw Refusal.rule("period-already-certified", "The period " + period + " is certified already.");
            case NEW, OPEN -> {
                if (!isClosedByItsYear(command, facts)) {
                    throw Refusal.rule(
                            "period-not-closed", "The period " + period + " is not closed. Close it, then certify it.");
                }
            }
            case CLOSED -> {}
        }
        requireAfterItsClose(state, command, facts);
        requireNoException(command, state, plan, facts);
        List<SubjectId> unapproved = unapproved(command, facts);
        if (!unapproved.isEmpty()) {
            throw notApproved(period, unapproved);
        }
        return List.of(new PeriodCertified(command.document(), command.effectiveOn()));
    }

    private static Refusal notApproved(Period period, List<SubjectId> values) {
        if (values.size() == 1) {
            return Refusal.rule(
                    "values-not-approved",
                    "One value of " + period + " is not approved: " + values.getFirst()
                            + ". Have it approved or withdrawn, then certify.");
        }
        String some = values.stream().limit(NAMED_MAX).map(SubjectId::value).collect(Collectors.joining(", "));
        return Refusal.rule(
                "values-not-approved",
                values.size() + " values of " + period + " are not approved, such as " + some
                        + ". Have them approved or withdrawn, then certify.");
    }

    /** Else a value could enter a certified period without a new exception. */
    private static void requireNoException(CertifyPeriod command, PeriodState state, PlanState plan, Facts facts) {
        LocalDate today = facts.today(plan.zone());
        List<LateEntry> all = new ArrayList<>(state.exceptions());
        command.period()
                .quarters()
                .forEach(part ->
                        all.addAll(Periods.state(command.planId(), part, facts).exceptions()));
        all.stream()
                .map(LateEntry::granted)
                .filter(exception -> !exception.until().isBefore(today))
                .findFirst()
                .ifPresent(open -> {
                    throw Refusal.rule(
                            "late-entry-open",
                            "The late entry " + open.code() + " may be used until " + open.until()
                                    + ". End it, then certify.");
                });
    }

    private static List<PeriodEvent> grant(GrantLateEntry command, PeriodState state, PlanState plan, Facts facts) {
        if (!state.takesNoMore() && !isClosedByItsYear(command, facts)) {
            throw Refusal.rule(
                    "period-not-closed",
                    "The period " + command.period() + " is not closed, so values need no exception.");
        }
        if (state.codes().stream()
                .anyMatch(code -> code.folded().equals(command.code().folded()))) {
            throw Refusal.rule(
                    "late-entry-exists",
                    "There is a late entry " + command.code() + " for " + command.period()
                            + " already. Choose another code.");
        }
        requireAfterItsClose(state, command, facts);
        requireBounded(command.until(), plan, facts);
        if (command.grantee() != null && facts.author().isPerson(command.grantee())) {
            throw Refusal.rule(
                    "own-work",
                    "You cannot grant a late entry to yourself, nor to the person in whose name you act now. Ask another"
                            + " approver.");
        }
        if (command.reportingUnit() != null) {
            Regions.require(plan, "reportingUnit", command.reportingUnit());
        }
        if (command.kpi() != null
                && !facts.state(SubjectId.kpi(command.planId(), command.kpi()), KpiState.FOLDING)
                        .exists()) {
            throw Refusal.field("unknown-kpi", "kpi", "names no KPI of the plan " + command.planId());
        }
        return List.of(new LateEntryGranted(
                command.code(),
                command.kpi(),
                command.reportingUnit(),
                command.grantee(),
                command.until(),
                command.effectiveOn()));
    }

    /** What is reported on the plan's last year is reported in the year behind it. */
    private static void requireBounded(LocalDate until, PlanState plan, Facts facts) {
        LocalDate today = facts.today(plan.zone());
        if (until.isBefore(today)) {
            throw Refusal.field("past-date", "until", "must not be before today, " + today);
        }
        LocalDate last = (today.isAfter(plan.lastDay()) ? today : plan.lastDay()).plusYears(1);
        if (until.isAfter(last)) {
            throw Refusal.field(
                    "late-entry-too-long",
                    "until",
                    "must not be after " + last
                            + ", a year behind the plan's cycle, or behind today once that is over");
        }
    }

    private static List<PeriodEvent> end(EndLateEntry command, PeriodState state) {
        LateEntryGranted ending = state.exceptions().stream()
                .map(LateEntry::granted)
                .filter(exception -> exception.code().equals(command.code()))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        "unknown-late-entry",
                        "code",
                        "names no late entry for " + command.period() + " that could end"));
        Steps.requireInOrder(command.effectiveOn(), ending.effectiveOn());
        return List.of(new LateEntryEnded(command.code(), command.effectiveOn()));
    }

    private static boolean isClosedByItsYear(PeriodIntent command, Facts facts) {
        return command.period().isQuarter() && ofYear(command, facts).takesNoMore();
    }

    private static PeriodState ofYear(PeriodIntent command, Facts facts) {
        return Periods.state(command.planId(), command.period().fiscalYear(), facts);
    }

    /** The values of the period, and of its quarters, that stand and are not approved. */
    private static List<SubjectId> unapproved(PeriodIntent command, Facts facts) {
        Set<String> periods = new HashSet<>();
        periods.add(command.period().value());
        command.period().quarters().forEach(part -> periods.add(part.value()));
        return facts
                .subjectsBeginning(command.planId() + "/value/", subject -> periods.contains(subject.part(4)))
                .stream()
                .filter(subject -> facts.state(subject, ValueState.FOLDING).awaitsApproval())
                .toList();
    }
}
