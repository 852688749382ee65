package org.kpiledger.verifier;

import java.io.PrintStream;
import org.kpiledger.verifier.progress.Progress;

/** How far a log was read, shown where a person watches; one that is read at once needs no bar. */
final class Reading {
    private static final String TASK = "Reading entries";
    private static final long LONG = 10_000;

    private final Progress progress;

    Reading(PrintStream out) {
        this.progress = Progress.forWatchers(out, LONG);
    }

    void at(long done, long total) {
        progress.at(TASK, done, total);
    }

    /** Nothing more is read. */
    void end() {
        progress.end();
    }
}
