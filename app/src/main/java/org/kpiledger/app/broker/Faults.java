package org.kpiledger.app.broker;

import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * What happens when the broker meets something it cannot live with, such as a full disk.
 *
 * <p>It ends the process by itself, which is right: without it nothing is published any more. But it says so in the log
 * only, and the process seems to vanish.
 */
public final class Faults {
    private Faults() {}

    /** Lets the listener say a last word, in any thread, before a fault of the broker ends the process. */
    public static void tell(Consumer<String> listener) {
        Exit.setHaltProcedure((status, message) -> {
            listener.accept(told(message));
            Runtime.getRuntime().halt(status);
        });
        Exit.setExitProcedure((status, message) -> {
            listener.accept(told(message));
            System.exit(status);
        });
    }

    private static String told(@Nullable String message) {
        return message == null ? "no reason given" : message;
    }
}
