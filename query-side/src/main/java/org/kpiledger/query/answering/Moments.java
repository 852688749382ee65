package org.kpiledger.query.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.problems.FieldProblem;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Days;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.query.LogHead;
import org.kpiledger.query.answering.Parameters.Point;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;

/**
 * Finds the point on both clocks for which a question is to be answered: one position for all projections that the
 * answer is made from, the lowest that all of them have unless an earlier one is asked for.
 */
public final class Moments {
    /** How long a question waits for entries that are on their way. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final ReadModel model;
    private final Optional<LogHead> head;
    private final Clock clock;
    private final Duration waitMax;

    public Moments(ReadModel model, Optional<LogHead> head, Clock clock) {
        this(model, head, clock, WAIT_MAX);
    }

    Moments(ReadModel model, Optional<LogHead> head, Clock clock, Duration waitMax) {
        this.model = model;
        this.head = head;
        this.clock = clock;
        this.waitMax = waitMax;
    }

    /** @param from the projections that the answer is made from */
    public AsOf of(Parameters parameters, Projector<?>... from) {
        return named(parameters, "knownAt", "validAt", from);
    }

    /**
     * The moment of a question about a plan: a day that is asked for lies in the plan's cycle, since outside it an answer
     * would be empty, or today's for ever.
     */
    public AsOf ofPlan(String plan, Parameters parameters, Projector<?>... from) {
        AsOf asOf = of(parameters, from);
        requireInCycle(plan, parameters, "validAt", asOf);
        return asOf;
    }

    /**
     * The moment of a question about who works on a plan, which goes on when its cycle is over: a day that is asked for
     * lies in the cycle, or between its end and today.
     */
    public AsOf ofWorkOn(String plan, Parameters parameters, Projector<?>... from) {
        AsOf asOf = of(parameters, from);
        requireInCycle(plan, parameters, "validAt", asOf, today());
        return asOf;
    }

    /** @param valid the parameter that says for which day */
    public void requireInCycle(String plan, Parameters parameters, String valid, AsOf asOf) {
        requireInCycle(plan, parameters, valid, asOf, LocalDate.MIN);
    }

    /** @param last day up to which days behind the cycle are taken as well */
    private void requireInCycle(String plan, Parameters parameters, String valid, AsOf asOf, LocalDate last) {
        if (parameters.text(valid) == null) {
            return;
        }
        int year = asOf.validAt().getYear();
        PlanTree.header(model.plan().rows(), plan, Moment.ofAllDays(asOf.position()))
                .filter(header -> year < header.cycleFrom()
                        || year > header.cycleTo() && asOf.validAt().isAfter(last))
                .ifPresent(header -> {
                    throw badMoment(
                                    "valid-at-outside-cycle",
                                    valid,
                                    "lies outside the plan's cycle " + header.cycleFrom() + "-" + header.cycleTo())
                            .exception();
                });
    }

    private static Problem badMoment(String code, String name, String message) {
        return Problem.of(422, code, "A parameter is not acceptable", "The parameter " + name + " " + message + ".")
                .errors(List.of(new FieldProblem("/" + name, message)));
    }

    /**
     * One of several moments that a question is about.
     *
     * @param known the parameter that says what was known then; now where it is not given
     * @param valid the parameter that says for which day, else {@code validAt} says it for all
     */
    public AsOf named(Parameters parameters, String known, String valid, Projector<?>... from) {
        List<Projector<?>> needed = new ArrayList<>(List.of(from));
        if (!needed.contains(model.audit())) {
            needed.add(model.audit());
        }
        LocalDate own = parameters.find(valid, Parameters::day);
        LocalDate validAt = own == null ? parameters.find("validAt", Parameters::day) : own;
        Long minPosition = parameters.find("minPosition", Parameters::position);
        Point knownAt = parameters.find(known, Parameters::point);
        if (minPosition != null) {
            requireInLog("minPosition", minPosition);
            await(needed, minPosition);
        }
        long position = knownAt == null ? lowest(needed) : position(known, knownAt, needed);
        return new AsOf(
                position,
                model.lines().timeOf(position).orElse(null),
                validAt == null ? today() : validAt,
                model.origin().filter(LogOrigin::isSimulated).map(_ -> true).orElse(null));
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private long position(String name, Point knownAt, List<Projector<?>> needed) {
        @Nullable Instant time = knownAt.time();
        @Nullable Long asked = knownAt.position();
        if (asked != null) {
            requireInLog(name, asked);
            await(needed, asked);
            return asked;
        }
        if (time == null || time.isAfter(clock.instant())) {
            throw badMoment("moment-in-future", name, "is in the future").exception();
        }
        awaitUntil(needed, time);
        long position = model.lines().positionAt(time);
        await(needed, position);
        return position;
    }

    /** Where the log is not beside this side, only waiting tells. */
    private void requireInLog(String name, long position) {
        if (head.isPresent() && position > head.get().position()) {
            throw Problems.badParameter(
                            name,
                            "is beyond the end of the log, which is at @"
                                    + head.get().position())
                    .exception();
        }
    }

    /**
     * An instant names a position for good once all entries up to it are there. Without the log beside it this side
     * knows no more than the topic: then what has been published by the time that it first came to the topic's end.
     */
    private void awaitUntil(List<Projector<?>> needed, Instant time) {
        boolean settled = model.lines()
                .timeOf(lowest(needed))
                .map(known -> known.isAfter(time))
                .orElse(false);
        if (settled) {
            return;
        }
        if (head.isPresent()) {
            await(needed, head.get().position());
        } else if (!model.applied().await(model::hasCaughtUp, waitMax)) {
            throw Problems.unavailable(
                            "not-yet-visible",
                            "The topic is still being read, and the answers have come to entry " + lowest(needed)
                                    + "; try again.",
                            1)
                    .exception();
        }
    }

    private void await(List<Projector<?>> needed, long position) {
        if (!model.applied().await(() -> lowest(needed) >= position, waitMax)) {
            throw Problems.unavailable(
                            "not-yet-visible",
                            "Entry " + position + " is not in the answers yet, which have come to " + lowest(needed)
                                    + "; try again."
                                    + (head.isPresent()
                                            ? ""
                                            : " The log may have no such entry: only the topic is known here."),
                            1)
                    .exception();
        }
    }

    private static long lowest(List<Projector<?>> needed) {
        return needed.stream().mapToLong(Projector::position).min().orElse(0);
    }
}
