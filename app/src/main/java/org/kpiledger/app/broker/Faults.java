package org.kpiledger.app.broker;

import org.apache.kafka.common.utils.Exit;

/**
 * What happens when the broker meets something it cannot live with, such as a full disk.
 *
 * <p>It ends the process by itself, which is right: without it nothing is published any more. But it says why in the
 * log only, and to whoever watches, the process seems to vanish.
 */
public final class Faults {
    private Faults() {}

    /** Runs the last words, in any thread, before a fault of the broker ends the process. */
    public static void sayBeforeTheEnd(Runnable lastWords) {
        Exit.setHaltProcedure((status, message) -> {
            lastWords.run();
            Runtime.getRuntime().halt(status);
        });
        Exit.setExitProcedure((status, message) -> {
            lastWords.run();
            System.exit(status);
        });
    }
}
