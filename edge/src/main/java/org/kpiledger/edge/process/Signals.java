package org.kpiledger.edge.process;

import java.util.List;
import sun.misc.Signal;

/** Ctrl-C and a polite kill end the process in the ordinary way: shutdown hooks run, exit code 0. */
public final class Signals {
    private Signals() {}

    /** Without this the JVM would stop as cleanly, but report 130 or 143, which supervisors take for a failure. */
    public static void endInOrder() {
        endInOrder(() -> {});
    }

    /** @param first run when the signal comes, before the shutdown hooks */
    static void endInOrder(Runnable first) {
        for (String name : List.of("INT", "TERM")) {
            Signal.handle(new Signal(name), signal -> {
                first.run();
                System.exit(0);
            });
        }
    }
}
