package org.kpiledger.app;

import java.util.List;
import sun.misc.Signal;

/** Ctrl-C and a polite kill end the process in the ordinary way: shutdown hooks run, exit code 0. */
final class Signals {
    private Signals() {}

    /** Without this the JVM would stop as cleanly, but report 130 or 143, which supervisors take for a failure. */
    static void endInOrder() {
        for (String name : List.of("INT", "TERM")) {
            Signal.handle(new Signal(name), signal -> System.exit(0));
        }
    }
}
