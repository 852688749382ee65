package org.kpiledger.edge.problems;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document.
 *
 * <p>Source: RFC 9457, section 3.
 *
 * @param type {@code urn:kpi-ledger:problem:<code>}
 * @param title what kind of problem it is, in a few words
 * @param status the HTTP status
 * @param detail what stands in the way here and what to do, as a sentence
 * @param code stable, kebab-case; programs decide by it
 * @param errors the fields or parameters concerned; absent from the document when empty
 * @param retryAfter seconds after which to try again, sent as header {@code Retry-After}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        @JsonIgnore @Nullable Integer retryAfter) {

    public Problem {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a problem code: " + code);
        }
        errors = List.copyOf(errors);
    }

    /** @param code stable, kebab-case */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("urn:kpi-ledger:problem:" + code, title, status, detail, code, List.of(), null);
    }

    public Problem errors(List<FieldProblem> fields) {
        return new Problem(type, title, status, detail, code, fields, retryAfter);
    }

    public Problem retryAfterSeconds(int seconds) {
        return new Problem(type, title, status, detail, code, errors, seconds);
    }

    Problem told(String otherTitle, String otherDetail) {
        return new Problem(type, otherTitle, status, otherDetail, code, errors, retryAfter);
    }

    /** This problem as something to throw from a controller or a filter of an edge. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
