package org.kpiledger.verifier.progress;

import java.io.PrintStream;

/** Prints a line for each tenth, for output that goes to a file or another program. */
final class ProgressLines implements Progress {
    private static final int NOTHING_SHOWN = -1;

    private final PrintStream out;
    private int shownTenths = NOTHING_SHOWN;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String task, long done, long total) {
        int tenths = Percent.of(done, total) / 10;
        if (tenths == shownTenths) {
            return;
        }
        out.printf("%s: %d%% (%d of %d)%n", task, tenths * 10, done, total);
        out.flush();
        shownTenths = tenths == 10 ? NOTHING_SHOWN : tenths;
    }
}
