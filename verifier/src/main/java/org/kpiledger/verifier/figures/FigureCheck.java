package org.kpiledger.verifier.figures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Json;
import org.kpiledger.projections.ViewJson;
import org.kpiledger.verifier.source.Answered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Performs answers once more, several side by side, and compares them with what was answered. */
public final class FigureCheck implements AutoCloseable {
    private final Reperformance reperformance;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            processors, Thread.ofPlatform().name("figures-", 0).daemon().factory());
    private final Deque<Future<Compared>> open = new ArrayDeque<>();
    private int answers;
    private int differing;
    private long values;
    private @Nullable String first;

    /**
     * An answer beside what the entries give.
     *
     * @param values that are the same
     * @param problem the request and where it differs first; absent where it does not
     */
    private record Compared(long values, @Nullable String problem) {}

    /** @param folds that have taken in the whole log */
    public FigureCheck(Folds folds) {
        this.reperformance = new Reperformance(folds);
    }

    /** Compares one answer, or begins to. */
    public void take(Answered answered) {
        while (open.size() >= processors) {
            settle(open.remove());
        }
        open.add(pool.submit(() -> compared(answered)));
    }

    /** Waits until all are compared. */
    public void finish() {
        while (!open.isEmpty()) {
            settle(open.remove());
        }
    }

    private void settle(Future<Compared> one) {
        Compared compared;
        try {
            compared = one.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while figures were compared", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an answer could not be compared", failed.getCause());
        }
        answers++;
        values += compared.values();
        if (compared.problem() != null) {
            differing++;
            first = first == null ? compared.problem() : first;
        }
    }

    private Compared compared(Answered answered) {
        Comparison comparison = new Comparison();
        @Nullable String problem = problem(answered, comparison);
        return new Compared(comparison.values(), problem == null ? null : answered.request() + ": " + problem);
    }

    private @Nullable String problem(Answered answered, Comparison comparison) {
        try {
            JsonNode answer = Json.MAPPER.readTree(answered.body());
            Optional<? extends Record> view = reperformance.view(Question.parse(answered.request()));
            if (view.isEmpty()) {
                return "by the entries there is no such thing then";
            }
            return comparison
                    .between(Json.MAPPER.readTree(ViewJson.write(view.get())), answer)
                    .map(other -> other.place() + " is " + other.found() + " in the answer, and " + other.expected()
                            + " by the entries")
                    .orElse(null);
        } catch (NotPerformed unknown) {
            return "cannot be performed once more: " + unknown.getMessage();
        } catch (JacksonException noJson) {
            return "the answer is not JSON";
        }
    }

    /** How many answers were compared. */
    public int answers() {
        return answers;
    }

    /** How many values in them are the same. */
    public long values() {
        return values;
    }

    /** How many answers are not what the entries give. */
    public int differing() {
        return differing;
    }

    /** The request of the first of them, and where it differs first. */
    public Optional<String> first() {
        return Optional.ofNullable(first);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
