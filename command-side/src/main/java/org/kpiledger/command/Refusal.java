package org.kpiledger.command;

import java.util.List;
import org.kpiledger.events.codec.FieldError;

/** A command that is not carried out; says which rule stands against it and what to do, and leaves nothing behind. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of reason it is; each has one HTTP status. */
    public enum Kind {
        /** The actor may not do this: 403. */
        FORBIDDEN,
        /** The subject does not exist: 404. */
        UNKNOWN,
        /** A rule stands against it in the present state: 409. */
        RULE,
        /** A field names something that does not exist or does not fit: 422. */
        FIELD
    }

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;

    private Refusal(Kind kind, String code, String sentence, List<FieldError> errors) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public static Refusal forbidden(String sentence) {
        return forbidden("forbidden", sentence);
    }

    /** @param code stable, such as {@code delegation-ended} */
    public static Refusal forbidden(String code, String sentence) {
        return new Refusal(Kind.FORBIDDEN, code, sentence, List.of());
    }

    /** @param code stable, such as {@code unknown-kpi} */
    public static Refusal unknown(String code, String sentence) {
        return new Refusal(Kind.UNKNOWN, code, sentence, List.of());
    }

    /** @param code stable, such as {@code over-allocation} */
    public static Refusal rule(String code, String sentence) {
        return new Refusal(Kind.RULE, code, sentence, List.of());
    }

    /** @param field the component's name */
    public static Refusal field(String code, String field, String message) {
        return new Refusal(
                Kind.FIELD,
                code,
                "The field " + field + " " + message + ".",
                List.of(new FieldError("/" + field, message)));
    }

    /** Several fields at once, each by its pointer. */
    public static Refusal fields(String code, String sentence, List<FieldError> errors) {
        return new Refusal(Kind.FIELD, code, sentence, errors);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The fields concerned, for {@link Kind#FIELD}. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The sentence that a manager reads. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
