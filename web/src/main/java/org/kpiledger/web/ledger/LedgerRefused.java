package org.kpiledger.web.ledger;

/** The API answered, but not with what was asked for. */
public final class LedgerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LedgerProblem problem;

    LedgerRefused(LedgerProblem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    public LedgerProblem problem() {
        return problem;
    }
}
