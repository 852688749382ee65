package org.kpiledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes from sending a command until a query shows what it did. */
@Command(
        name = "visible",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends commands at a steady rate, asks for the figure each one changed, and measures from the moment a",
            "command was due to be sent until the answer that shows it. Starts a system of its own, and begins to",
            "measure when that has run at the same rate for " + Visible.WARM_UP_SECONDS + " s."
        })
final class Visible implements Callable<Integer> {
    /** A Java process that has just started compiles more than it works. */
    static final int WARM_UP_SECONDS = 40;

    @Option(names = "--rate", defaultValue = "100", description = "Commands a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "How long to measure (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--quick", description = "Measure for 10 seconds.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here too.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rate < 1 || seconds < 1) {
            System.err.println("--rate and --seconds must be 1 or more");
            return 2;
        }
        try (SystemUnderTest system = SystemUnderTest.start()) {
            var load = new SteadyLoad(system.url(), rate);
            load.run(Duration.ofSeconds(WARM_UP_SECONDS));
            Result result = load.run(Duration.ofSeconds(quick ? 10 : seconds));
            System.out.println(result.describe());
            if (json != null) {
                Files.writeString(json, result.json() + System.lineSeparator());
            }
            return result.failures() == 0 ? 0 : 1;
        }
    }
}
