package org.kpiledger.command.store;

/** The log contradicts itself; nothing is appended to it. */
public final class CorruptLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorruptLog(String sentence) {
        super(sentence);
    }
}
