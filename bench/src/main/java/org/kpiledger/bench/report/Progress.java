package org.kpiledger.bench.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Says on standard error what is being measured: one line that is overwritten on a terminal, else a line now and then. */
public final class Progress implements Consumer<String>, AutoCloseable {
    private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out = System.err;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final long start = System.nanoTime();
    private long said = start - LINE_EVERY_NANOS;

    @Override
    public void accept(String what) {
        long now = System.nanoTime();
        String line = String.format("%4d s  %s", Duration.ofNanos(now - start).toSeconds(), what);
        if (terminal) {
            out.print(CLEAR_LINE + line);
        } else if (now - said >= LINE_EVERY_NANOS) {
            said = now;
            out.println(line);
        }
    }

    @Override
    public void close() {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
    }
}
