package org.kpiledger.verifier;

import java.io.Console;
import java.io.PrintStream;

/** How far a long log was read: a bar that grows in its line where a person watches, and nothing elsewhere. */
final class Bar {
    private static final int WIDTH = 30;

    /** A log that is read at once needs no bar. */
    private static final long LONG = 10_000;

    private final PrintStream out;
    private final boolean watched;
    private int shown = -1;

    Bar(PrintStream out) {
        Console console = System.console();
        this.out = out;
        this.watched = console != null && console.isTerminal();
    }

    void at(long done, long total) {
        int percent = total == 0 ? 100 : (int) (100 * done / total);
        if (!watched || total < LONG || percent == shown) {
            return;
        }
        int filled = percent * WIDTH / 100;
        out.printf(
                "\rReading [%s%s] %3d%% (%d of %d entries)",
                "#".repeat(filled), "-".repeat(WIDTH - filled), percent, done, total);
        out.flush();
        shown = percent;
    }

    /** Ends the line, if there is one. */
    void end() {
        if (shown >= 0) {
            out.println();
            shown = -1;
        }
    }
}
