package org.kpiledger.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Machine;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.SystemUnderTest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long it takes from sending a command until a query shows what it did. */
@Command(
        name = "visible",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how soon a command shows in a query.",
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

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rate < 1 || seconds < 1) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--rate and --seconds must be 1 or more");
        }
        try (Scratch scratch = Scratch.make();
                SystemUnderTest system = SystemUnderTest.start(scratch, scratch.folder("visible"))) {
            System.out.println("From command to page, on " + Machine.describe());
            var load = new SteadyLoad(system.url(), rate);
            load.run(Duration.ofSeconds(WARM_UP_SECONDS));
            Result result = load.run(Duration.ofSeconds(options.quick() ? 10 : seconds));
            System.out.println(result.describe());
            options.write(List.of(result.row()));
            return result.failures() == 0 ? 0 : 1;
        }
    }
}
