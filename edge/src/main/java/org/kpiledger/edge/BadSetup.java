package org.kpiledger.edge;

/** A setting or a file of the installation that the process cannot start with, told in one sentence for the operator. */
public final class BadSetup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSetup(String sentence) {
        super(sentence);
    }

    public BadSetup(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
