package org.kpiledger.edge.problems;

import java.util.List;

/** The problems that every edge has; each is one code, one status and one sentence. */
public final class Problems {
    private Problems() {}

    /** 400: the body is not what its content type says. */
    public static Problem malformed(String detail) {
        return Problem.of(400, "malformed-body", "The body cannot be read", detail);
    }

    /** 401. */
    public static Problem notAuthenticated(String detail) {
        return Problem.of(401, "not-authenticated", "Login needed", detail);
    }

    /** 403. */
    public static Problem forbidden(String detail) {
        return Problem.of(403, "forbidden", "Not allowed", detail);
    }

    /** 404: nothing has this address. */
    public static Problem noSuchResource(String path) {
        return Problem.of(
                404,
                "no-such-resource",
                "No such resource",
                "There is nothing at " + path + "; /v3/api-docs lists what there is.");
    }

    /** 404: the address is of a kind that exists, but what it names does not. @param code such as {@code unknown-kpi} */
    public static Problem unknown(String code, String detail) {
        return Problem.of(404, code, "Not found", detail);
    }

    /** 413. */
    public static Problem tooLarge(String detail) {
        return Problem.of(413, "too-large", "Too large", detail);
    }

    /** 422: one parameter is missing, unknown or cannot be read. */
    public static Problem badParameter(String name, String message) {
        return Problem.of(
                        422,
                        "bad-parameter",
                        "A parameter is not acceptable",
                        "The parameter " + name + " " + message + ".")
                .errors(List.of(new FieldProblem("/" + name, message)));
    }

    /** 422: fields of the body are missing, unknown or cannot be read. */
    public static Problem badFields(List<FieldProblem> fields) {
        String what = fields.size() == 1
                ? "The " + named(fields.getFirst().pointer()) + " "
                        + fields.getFirst().message() + "."
                : fields.size() + " fields are not acceptable; each is named in errors.";
        return Problem.of(422, "bad-field", "A field is not acceptable", what).errors(fields);
    }

    /** As a person names it; programs have its pointer. */
    private static String named(String pointer) {
        return pointer.isEmpty() ? "body" : "field " + pointer.substring(1);
    }

    /** 429. */
    public static Problem tooManyAttempts(int seconds) {
        return Problem.of(
                        429,
                        "too-many-attempts",
                        "Too many failed logins",
                        "Too many logins with a wrong name or password; try again in " + seconds + " seconds.")
                .retryAfterSeconds(seconds);
    }

    /** 500: ours; the reference is also in the process's log. */
    public static Problem internal(String reference) {
        return Problem.of(
                500,
                "internal-error",
                "Internal error",
                "Something failed that should not. The operator finds the cause in the log under " + reference + ".");
    }

    /** 503: for a moment. */
    public static Problem unavailable(String code, String detail, int retryAfterSeconds) {
        return Problem.of(503, code, "Not available now", detail).retryAfterSeconds(retryAfterSeconds);
    }
}
