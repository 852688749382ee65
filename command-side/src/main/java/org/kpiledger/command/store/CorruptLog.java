package org.kpiledger.command.store;

import org.jspecify.annotations.Nullable;

/** The log contradicts itself; nothing is appended to it. */
public final class CorruptLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String WHAT_TO_DO =
            " Nothing is appended to it. Stop the program and put back a copy of the log that is whole.";

    CorruptLog(String sentence) {
        super(sentence);
    }

    CorruptLog(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** @param what about the entry there, such as {@code is missing} */
    static CorruptLog at(long position, String what) {
        return new CorruptLog("The log is damaged at position " + position + ": the entry " + what + "." + WHAT_TO_DO);
    }

    /** Fewer entries than the head of the log counts were found in a stretch. */
    public static CorruptLog missingBehind(long position, int count) {
        return new CorruptLog("The log is damaged between positions " + (position + 1) + " and " + (position + count)
                + ": an entry is missing." + WHAT_TO_DO);
    }

    /** The entries of a stretch are not those that were written; which of them cannot be told. */
    static CorruptLog within(long first, long last) {
        return new CorruptLog("The log is damaged at positions " + first + " to " + last
                + ": the entries do not make the tree that the head of the log has." + WHAT_TO_DO);
    }
}
