package org.kpiledger.command.store;

/** The machine's clock contradicts the log, or jumped; nothing is written until it is set right or accepted. */
public final class ClockDisagrees extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockDisagrees(String sentence) {
        super(sentence, null, false, false);
    }
}
