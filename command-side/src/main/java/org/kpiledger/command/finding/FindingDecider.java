package org.kpiledger.command.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Steps;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.Position;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingEvent;
import org.kpiledger.events.finding.FindingRaised;

/** The rules of findings: raised on a figure that exists, answered by others, closed only then. */
final class FindingDecider {
    private FindingDecider() {}

    static List<FindingEvent> decide(FindingIntent command, FindingState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        return switch (command) {
            case RaiseFinding raise -> raise(raise, state, plan, facts);
            case RespondToFinding respond -> respond(respond, open(respond, state), facts);
            case CloseFinding close -> close(close, open(close, state), facts);
        };
    }

    private static List<FindingEvent> raise(RaiseFinding command, FindingState state, PlanState plan, Facts facts) {
        if (state.about().isPresent()) {
            throw Refusal.rule(
                    "finding-exists",
                    "The finding " + command.findingId() + " was raised already. Choose another code for a new one.");
        }
        Figures.requireExisting(command.figure(), facts);
        return List.of(new FindingRaised(
                command.figure(),
                validAt(command, plan, facts),
                knownAt(command, facts),
                command.title(),
                command.description(),
                command.severity(),
                command.effectiveOn()));
    }

    /** A day on which the figure can be asked about, by the same rule as in a question. */
    private static LocalDate validAt(RaiseFinding command, PlanState plan, Facts facts) {
        LocalDate day = command.validAt();
        if (day == null) {
            return facts.today(plan.zone());
        }
        if (!plan.covers(day.getYear())) {
            throw Refusal.field(
                    "valid-at-outside-cycle",
                    "validAt",
                    "lies outside the plan's cycle " + plan.firstDay().getYear() + "-"
                            + plan.lastDay().getYear());
        }
        return day;
    }

    private static Position knownAt(RaiseFinding command, Facts facts) {
        long end = facts.position();
        Long known = command.knownAt();
        if (known != null && known > end) {
            throw Refusal.field(
                    "known-at-beyond-log", "knownAt", "is beyond the end of the log, which is at position " + end);
        }
        if (known != null && !Figures.hadBegun(command.figure(), known, facts)) {
            throw Refusal.field(
                    "figure-not-known-then",
                    "knownAt",
                    "is a position at which the log did not have this figure yet; give a later one, or leave it out for"
                            + " what is known now");
        }
        return Position.of(known == null ? end : known);
    }

    private static FindingState open(FindingIntent command, FindingState state) {
        if (state.about().isEmpty()) {
            throw Refusal.unknown(
                    "unknown-finding",
                    "There is no finding " + command.findingId() + " in the plan " + command.planId() + ".");
        }
        if (state.closed()) {
            throw Refusal.rule(
                    "finding-closed",
                    "The finding " + command.findingId() + " is closed. Raise another one if there is more to say.");
        }
        return state;
    }

    private static List<FindingEvent> respond(RespondToFinding command, FindingState state, Facts facts) {
        Author raisedBy = state.raisedBy();
        if (raisedBy != null && raisedBy.sharesAPersonWith(facts.author())) {
            throw Refusal.rule(
                    "own-work",
                    "The finding " + command.findingId() + " was raised by you or in your name, or by or for the"
                            + " person in whose name you act now, so others answer it.");
        }
        Steps.requireInOrder(command.effectiveOn(), state.day());
        int revision = state.answer() == null ? 1 : state.answer().revision() + 1;
        FindingAnswered answer = new FindingAnswered(
                revision, command.response(), command.accepted(), command.dueOn(), command.effectiveOn());
        return saysTheSame(answer, state.answer()) ? List.of() : List.of(answer);
    }

    private static boolean saysTheSame(FindingAnswered answer, @Nullable FindingAnswered standing) {
        return standing != null
                && new FindingAnswered(
                                standing.revision(),
                                answer.response(),
                                answer.accepted(),
                                answer.dueOn(),
                                answer.effectiveOn())
                        .equals(standing);
    }

    private static List<FindingEvent> close(CloseFinding command, FindingState state, Facts facts) {
        Author answeredBy = state.answeredBy();
        if (answeredBy == null) {
            throw Refusal.rule(
                    "finding-not-answered",
                    "The finding " + command.findingId() + " is not answered yet. Close it when management has said"
                            + " what it makes of it.");
        }
        if (answeredBy.sharesAPersonWith(facts.author())) {
            throw Refusal.rule(
                    "own-work",
                    "The finding " + command.findingId() + " was answered by you or in your name, or by or for the"
                            + " person in whose name you act now, so another auditor closes it.");
        }
        Steps.requireInOrder(command.effectiveOn(), state.day());
        return List.of(new FindingClosed(command.conclusion(), command.effectiveOn()));
    }
}
