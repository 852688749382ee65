package org.kpiledger.verifier.figures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Json;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.projections.ViewJson;
import org.kpiledger.verifier.source.Answered;
import org.kpiledger.verifier.source.Sampling;
import org.kpiledger.verifier.source.SourceFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Performs answers once more, several side by side, and compares them with what was answered. */
public final class FigureCheck implements AutoCloseable {
    private final Reperformance reperformance;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            processors, Thread.ofPlatform().name("figures-", 0).daemon().factory());
    private final Deque<Future<Compared>> open = new ArrayDeque<>();
    private final Map<String, Integer> shown = new HashMap<>();
    private int answers;
    private int differing;
    private long values;
    private @Nullable String first;

    /**
     * An answer beside what the entries give.
     *
     * @param length in bytes of what the entries give; 0 where that is nothing
     * @param values that are the same
     * @param problem where it differs first; absent where it does not
     */
    private record Compared(
            String request,
            int length,
            long values,
            @Nullable String problem) {}

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
        shown.put(compared.request(), compared.length());
        if (compared.problem() != null) {
            differing++;
            first = first == null ? compared.request() + ": " + compared.problem() : first;
        }
    }

    private Compared compared(Answered answered) {
        try {
            JsonNode answer = Json.MAPPER.readTree(answered.body());
            return reperformance
                    .view(Question.parse(answered.request()))
                    .map(view -> compared(answered.request(), ViewJson.write(view), answer))
                    .orElseGet(() -> other(answered, "by the entries there is no such thing then"));
        } catch (NotPerformed unknown) {
            return other(answered, "cannot be performed once more: " + unknown.getMessage());
        } catch (JacksonException noJson) {
            return other(answered, "the answer is not JSON");
        }
    }

    private static Compared compared(String request, byte[] expected, JsonNode answer) {
        Comparison comparison = new Comparison();
        @Nullable
        String problem = comparison
                .between(Json.MAPPER.readTree(expected), answer)
                .map(other -> other.place() + " is " + other.found() + " in the answer, and " + other.expected()
                        + " by the entries")
                .orElse(null);
        return new Compared(request, expected.length, comparison.values(), problem);
    }

    private static Compared other(Answered answered, String problem) {
        return new Compared(answered.request(), 0, 0, problem);
    }

    /**
     * What else should have been shown, once all are compared.
     *
     * @param checkpoint the end of the log
     * @throws SourceFailed when the log's own plans cannot be asked about
     */
    public RequiredAnswers required(Checkpoint checkpoint) throws SourceFailed {
        RequiredAnswers required = new RequiredAnswers(reperformance, shown);
        new Sampling(required, checkpoint).ask();
        return required;
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
