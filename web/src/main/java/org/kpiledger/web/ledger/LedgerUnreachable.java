package org.kpiledger.web.ledger;

/** The API does not answer, or with something that is no answer of it. */
public final class LedgerUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnreachable(String what, Throwable cause) {
        super(what, cause);
    }

    LedgerUnreachable(String what) {
        super(what);
    }
}
