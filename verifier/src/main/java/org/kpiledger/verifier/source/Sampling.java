package org.kpiledger.verifier.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.kpiledger.log.Checkpoint;
import tools.jackson.databind.JsonNode;

/**
 * Which answers are checked: everything that a plan's pages show, for its last day as known at the log's end, and the
 * figures on three days as known at three positions before it.
 *
 * <p>Days and positions follow from the log's root, so nobody chooses them, and the same log is always sampled alike: who
 * has folded the log can tell which questions have an answer.
 */
public final class Sampling {
    private static final int MOMENTS = 3;
    private static final int PAGE = 1_000;
    private static final int YEARS_MAX = 100;
    private static final int QUESTIONS_MAX = 99_999;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** By then every plan has begun. */
    private static final LocalDate AFTER_ALL = LocalDate.of(2999, 12, 31);

    /** What tells a plan's figures, of one fiscal year each. */
    private static final List<String> YEARLY = List.of("allocations", "commitments", "pledges", "spend-beside-result");

    private static final String KPIS = "/kpis";

    private static final List<String> WHOLE =
            List.of("", "/budgets", "/risks", "/risks/overdue", "/risk-matrix", "/periods", "/findings", "/versions");

    /** Who is asked. */
    public interface Asking {
        /** Asks what nothing else follows from. */
        void ask(String request) throws SourceFailed;

        /** Asks what further questions follow from, and says the answer; empty where there is none. */
        Optional<JsonNode> read(String request) throws SourceFailed;
    }

    private final Asking asking;
    private final Checkpoint checkpoint;
    private int questions;

    /** @param checkpoint the end of the log */
    public Sampling(Asking asking, Checkpoint checkpoint) {
        this.asking = asking;
        this.checkpoint = checkpoint;
    }

    /** The positions as known at which something is asked, in no order. */
    public static Set<Long> positions(Checkpoint checkpoint) {
        Set<Long> positions = new LinkedHashSet<>();
        if (checkpoint.size() > 0) {
            positions.add(checkpoint.size());
            positions.addAll(before(checkpoint));
        }
        return positions;
    }

    /** Three of them before the end; one may come twice in a short log. */
    private static List<Long> before(Checkpoint checkpoint) {
        Random random = new Random(checkpoint.root().hashCode());
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            positions.add(1 + (long) (random.nextDouble() * (checkpoint.size() - 1)));
        }
        return positions;
    }

    /** A moment on both clocks, as parameters say it. */
    private record At(long position, LocalDate day) {
        String parameters() {
            return "knownAt=@" + position + "&validAt=" + day;
        }
    }

    /**
     * Asks every question, one after the other.
     *
     * @throws SourceFailed when they would not come to an end, or an answer is not of its form
     */
    public void ask() throws SourceFailed {
        if (checkpoint.size() == 0) {
            return;
        }
        At end = new At(checkpoint.size(), AFTER_ALL);
        Optional<JsonNode> plans = read("/api/plans?" + end.parameters());
        if (plans.isPresent()) {
            for (JsonNode plan : plans.get().path("plans")) {
                plan(plan);
            }
        }
    }

    private void plan(JsonNode plan) throws SourceFailed {
        String code = code(plan.path("planId"));
        int from = plan.path("cycle").path("from").asInt(0);
        int to = plan.path("cycle").path("to").asInt(0);
        if (from < 1 || to < from || to - from >= YEARS_MAX || to > AFTER_ALL.getYear()) {
            throw new SourceFailed(
                    "The plan '" + code + "' is shown with a cycle from " + from + " to " + to + ", which is none.");
        }
        String path = "/api/plans/" + code;
        At last = new At(checkpoint.size(), LocalDate.of(to, 12, 31));
        List<String> kpis = figures(path, from, to, last);
        activities(path, last);
        for (String kpi : kpis) {
            ask(path + "/kpis/" + kpi + "?" + last.parameters());
            ask(path + "/kpis/" + kpi + "/values?" + last.parameters());
        }
        for (At moment : moments(code, from, to)) {
            figures(path, from, to, moment);
        }
    }

    /** @return the codes of the plan's KPIs then */
    private List<String> figures(String path, int from, int to, At moment) throws SourceFailed {
        List<String> kpis = new ArrayList<>();
        Optional<JsonNode> list = read(path + KPIS + "?" + moment.parameters());
        if (list.isPresent()) {
            for (JsonNode kpi : list.get().path("kpis")) {
                kpis.add(code(kpi.path("code")));
            }
        }
        for (String what : WHOLE) {
            ask(path + what + "?" + moment.parameters());
        }
        for (int year = from; year <= to; year++) {
            for (String what : YEARLY) {
                ask(path + "/" + what + "?year=" + year + "&" + moment.parameters());
            }
        }
        return kpis;
    }

    /** Anything else could name another path, or none. */
    private static String code(JsonNode shown) throws SourceFailed {
        String code = shown.asString("");
        if (!CODE.matcher(code).matches()) {
            throw new SourceFailed("A plan or KPI is shown with a code that is none.");
        }
        return code;
    }

    private void activities(String path, At moment) throws SourceFailed {
        String page = path + "/activities?limit=" + PAGE + "&" + moment.parameters();
        long after = 0;
        Optional<JsonNode> answer = read(page);
        while (answer.isPresent() && answer.get().has("next")) {
            long next = answer.get().get("next").asLong(0);
            if (next <= after) {
                throw new SourceFailed("The activities behind " + after + " are said to go on behind " + next
                        + ", so their pages would not come to an end.");
            }
            after = next;
            answer = read(page + "&after=" + after);
        }
    }

    private Set<At> moments(String plan, int from, int to) {
        Random random = new Random(31L * checkpoint.root().hashCode() + plan.hashCode());
        Set<At> moments = new LinkedHashSet<>();
        for (long position : before(checkpoint)) {
            moments.add(new At(position, LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * (to - from + 1)))));
        }
        return moments;
    }

    private void ask(String request) throws SourceFailed {
        count();
        asking.ask(request);
    }

    private Optional<JsonNode> read(String request) throws SourceFailed {
        count();
        return asking.read(request);
    }

    private void count() throws SourceFailed {
        questions++;
        if (questions > QUESTIONS_MAX) {
            throw new SourceFailed("More than " + QUESTIONS_MAX + " questions would have to be asked.");
        }
    }
}
