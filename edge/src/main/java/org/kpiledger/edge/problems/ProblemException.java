package org.kpiledger.edge.problems;

/** Ends the handling of a request with a {@link Problem}; for edges only, rules have their own refusals. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
