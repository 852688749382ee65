package org.kpiledger.events.codec;

import java.util.List;
import java.util.stream.Collectors;

/** A JSON object that is not of the form asked for; names every bad field, not the first alone. */
public final class InvalidFields extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.pointer() + ": " + error.message())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public static InvalidFields of(String pointer, String message) {
        return new InvalidFields(List.of(new FieldError(pointer, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
