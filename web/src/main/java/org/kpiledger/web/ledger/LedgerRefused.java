package org.kpiledger.web.ledger;

import java.util.Map;

/** The API answered, but not with what was asked for. */
public final class LedgerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LedgerProblem problem;

    LedgerRefused(LedgerProblem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    /**
     * The same, in the words of the page.
     *
     * @param names what the page calls a parameter of the API
     */
    public LedgerRefused naming(Map<String, String> names) {
        return new LedgerRefused(problem.naming(names));
    }

    /** Whether what the address names does not exist at that moment. */
    public boolean isNotFound() {
        return problem.status() == 404;
    }

    public LedgerProblem problem() {
        return problem;
    }
}
