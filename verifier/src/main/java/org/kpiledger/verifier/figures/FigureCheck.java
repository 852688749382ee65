package org.kpiledger.verifier.figures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Json;
import org.kpiledger.projections.ViewJson;
import org.kpiledger.verifier.source.Answered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Performs answers once more and compares them with what was answered. */
public final class FigureCheck {
    private final Reperformance reperformance;
    private final Comparison comparison = new Comparison();
    private int answers;
    private int differing;
    private @Nullable String first;

    /** @param folds that have taken in the whole log */
    public FigureCheck(Folds folds) {
        this.reperformance = new Reperformance(folds);
    }

    /** Compares one answer. */
    public void take(Answered answered) {
        answers++;
        String problem = problem(answered);
        if (problem != null) {
            differing++;
            first = first == null ? answered.request() + ": " + problem : first;
        }
    }

    private @Nullable String problem(Answered answered) {
        try {
            JsonNode answer = Json.MAPPER.readTree(answered.body());
            Optional<? extends Record> view = reperformance.view(Question.parse(answered.request()));
            if (view.isEmpty()) {
                return "by the entries there is no such thing then";
            }
            return comparison
                    .between(Json.MAPPER.readTree(ViewJson.write(view.get())), answer)
                    .map(Comparison.Difference::toString)
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
        return comparison.values();
    }

    /** How many answers are not what the entries give. */
    public int differing() {
        return differing;
    }

    /** The request of the first of them, and where it differs first. */
    public Optional<String> first() {
        return Optional.ofNullable(first);
    }
}
