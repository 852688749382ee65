package org.kpiledger.verifier.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kpiledger.log.Checkpoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which answers are checked: everything that a plan's pages show, for its last day as known at the log's end, and the
 * figures on three days as known at three positions before it.
 *
 * <p>Days and positions follow from the log's root, so nobody chooses them, and the same log is always sampled alike.
 */
final class Sampling {
    private static final int MOMENTS = 3;
    private static final int PAGE = 1_000;

    /** By then every plan has begun. */
    private static final LocalDate AFTER_ALL = LocalDate.of(2999, 12, 31);

    /** What tells a plan's figures, of one fiscal year each. */
    private static final List<String> YEARLY = List.of("allocations", "commitments", "pledges", "spend-beside-result");

    private static final List<String> WHOLE =
            List.of("", "/kpis", "/risks", "/risks/overdue", "/risk-matrix", "/periods", "/findings", "/versions");

    /** Asks the system. */
    @FunctionalInterface
    interface Asking {
        /**
         * The answer; empty where what the request names is not known at its moment.
         *
         * @throws TooLarge when it is more than is checked
         */
        Optional<byte[]> answer(String request) throws SourceFailed, TooLarge;
    }

    private final Asking system;
    private final Checkpoint checkpoint;

    Sampling(Asking system, Checkpoint checkpoint) {
        this.system = system;
        this.checkpoint = checkpoint;
    }

    /** A moment on both clocks, as parameters say it. */
    private record At(long position, LocalDate day) {
        String parameters() {
            return "knownAt=@" + position + "&validAt=" + day;
        }
    }

    void answers(LogSource.Taker taker) throws SourceFailed {
        if (checkpoint.size() == 0) {
            return;
        }
        At end = new At(checkpoint.size(), AFTER_ALL);
        Optional<JsonNode> plans = take("/api/plans?" + end.parameters(), taker);
        if (plans.isPresent()) {
            for (JsonNode plan : plans.get().path("plans")) {
                plan(plan, taker);
            }
        }
    }

    private void plan(JsonNode plan, LogSource.Taker taker) throws SourceFailed {
        String path = "/api/plans/" + plan.path("planId").asString();
        int from = plan.path("cycle").path("from").asInt();
        int to = plan.path("cycle").path("to").asInt();
        At last = new At(checkpoint.size(), LocalDate.of(to, 12, 31));
        List<String> kpis = figures(path, from, to, last, taker);
        activities(path, last, taker);
        for (String kpi : kpis) {
            take(path + "/kpis/" + kpi + "?" + last.parameters(), taker);
            take(path + "/kpis/" + kpi + "/values?" + last.parameters(), taker);
        }
        for (At moment : moments(from, to)) {
            figures(path, from, to, moment, taker);
        }
    }

    /** @return the codes of the plan's KPIs then */
    private List<String> figures(String path, int from, int to, At moment, LogSource.Taker taker) throws SourceFailed {
        List<String> kpis = new ArrayList<>();
        for (String what : WHOLE) {
            Optional<JsonNode> answer = take(path + what + "?" + moment.parameters(), taker);
            answer.ifPresent(of ->
                    of.path("kpis").forEach(kpi -> kpis.add(kpi.path("code").asString())));
        }
        for (int year = from; year <= to; year++) {
            for (String what : YEARLY) {
                take(path + "/" + what + "?year=" + year + "&" + moment.parameters(), taker);
            }
        }
        return kpis;
    }

    private void activities(String path, At moment, LogSource.Taker taker) throws SourceFailed {
        String page = path + "/activities?limit=" + PAGE + "&" + moment.parameters();
        Optional<JsonNode> answer = take(page, taker);
        while (answer.isPresent() && answer.get().has("next")) {
            answer = take(page + "&after=" + answer.get().get("next").asLong(), taker);
        }
    }

    private Set<At> moments(int from, int to) {
        Random random = new Random(checkpoint.root().hashCode());
        Set<At> moments = new LinkedHashSet<>();
        for (int i = 0; i < MOMENTS; i++) {
            long position = 1 + (long) (random.nextDouble() * (checkpoint.size() - 1));
            LocalDate day = LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * (to - from + 1)));
            moments.add(new At(position, day));
        }
        return moments;
    }

    private Optional<JsonNode> take(String request, LogSource.Taker taker) throws SourceFailed {
        Optional<byte[]> body;
        try {
            body = system.answer(request);
        } catch (TooLarge tooLarge) {
            taker.leftOut(request);
            return Optional.empty();
        }
        if (body.isEmpty()) {
            return Optional.empty();
        }
        taker.take(new Answered(request, body.get()));
        try {
            return Optional.of(JsonMapper.shared().readTree(body.get()));
        } catch (JacksonException noJson) {
            throw new SourceFailed("The system's answer to " + request + " is not JSON.");
        }
    }
}
