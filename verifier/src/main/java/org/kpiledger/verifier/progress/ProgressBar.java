package org.kpiledger.verifier.progress;

import java.io.PrintStream;

/** Draws over its own line of a terminal, at most once a percent; stays below 80 columns for short task names. */
final class ProgressBar implements Progress {
    private static final int WIDTH_CHARACTERS = 30;

    private final PrintStream out;
    private int shownPercent = -1;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String task, long done, long total) {
        int percent = Percent.of(done, total);
        if (percent == shownPercent) {
            return;
        }
        int filled = percent * WIDTH_CHARACTERS / 100;
        out.printf(
                "\r%s [%s%s] %3d%% (%d of %d)",
                task, "#".repeat(filled), "-".repeat(WIDTH_CHARACTERS - filled), percent, done, total);
        shownPercent = percent;
        if (percent == 100) {
            end();
        }
        out.flush();
    }

    /** Leaves the line, if something stands in it. */
    @Override
    public void end() {
        if (shownPercent >= 0) {
            out.println();
            shownPercent = -1;
        }
    }
}
