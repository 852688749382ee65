package org.kpiledger.command.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.store.ClockDisagrees;
import org.kpiledger.command.store.Conflict;
import org.kpiledger.command.store.CorruptLog;
import org.kpiledger.command.store.KeyReused;
import org.kpiledger.command.store.OutcomeUnknown;
import org.kpiledger.command.store.Overloaded;
import org.kpiledger.command.store.StoreUnavailable;
import org.kpiledger.edge.problems.FieldProblem;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.edge.problems.ProblemTranslator;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.codec.EntryTooLarge;
import org.kpiledger.events.codec.FieldError;
import org.kpiledger.events.codec.InvalidFields;
import org.springframework.stereotype.Component;

/** Says which problem each refusal and failure of a command is. */
@Component
class CommandProblems implements ProblemTranslator {
    @Override
    public @Nullable Problem translate(Exception exception) {
        return switch (exception) {
            case ProblemException known -> known.problem();
            case Refusal refusal -> refused(refusal);
            case InvalidFields invalid -> Problems.badFields(fields(invalid.errors()));
            // What an event's own constructor refuses; the field bears the name that it has in the command.
            case org.kpiledger.events.FieldProblem bad ->
                Problems.badFields(List.of(new FieldProblem("/" + bad.field(), String.valueOf(bad.getMessage()))));
            case Conflict conflict ->
                Problem.of(
                        409,
                        "conflict",
                        "Changed at the same time",
                        conflict.getMessage() + " Look at the present state and send the command again.");
            case KeyReused reused ->
                Problem.of(
                        409,
                        "idempotency-key-reused",
                        "The Idempotency-Key was used before",
                        String.valueOf(reused.getMessage()));
            case EntryTooLarge tooLarge ->
                Problem.of(413, "entry-too-large", "Too large for the log", String.valueOf(tooLarge.getMessage()));
            case Overloaded overloaded -> unavailable("overloaded", overloaded);
            case StoreUnavailable unavailable -> unavailable("store-unavailable", unavailable);
            case OutcomeUnknown unknown -> unavailable("outcome-unknown", unknown);
            case ClockDisagrees clock -> unavailable("clock-disagrees", clock);
            case CorruptLog corrupt -> unavailable("log-corrupt", corrupt);
            default -> null;
        };
    }

    private static Problem refused(Refusal refusal) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> Problem.of(403, refusal.code(), "Not allowed", refusal.sentence());
            case UNKNOWN -> Problems.unknown(refusal.code(), refusal.sentence());
            case RULE -> Problem.of(409, refusal.code(), "A rule stands against it", refusal.sentence());
            case FIELD ->
                Problem.of(422, refusal.code(), "A field is not acceptable", refusal.sentence())
                        .errors(fields(refusal.errors()));
        };
    }

    private static Problem unavailable(String code, RuntimeException failure) {
        return Problems.unavailable(code, String.valueOf(failure.getMessage()), 1);
    }

    private static List<FieldProblem> fields(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldProblem(error.pointer(), error.message()))
                .toList();
    }
}
