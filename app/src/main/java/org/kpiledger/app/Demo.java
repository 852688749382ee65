package org.kpiledger.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.demo.Simulation;
import org.kpiledger.app.demo.Simulation.Told;
import org.kpiledger.app.demo.StepRefused;
import org.kpiledger.verifier.progress.Progress;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a folder of its own with a simulated history, for {@code up} to show. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fills a folder of its own with a simulated history of OP-23, from 1 January 2023 on: nothing in it happened.",
            "The same seed tells the same. Look at it with ./kpi-ledger up --data DIR"
        })
final class Demo implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "demo-data",
            converter = Options.Folder.class,
            description = "Folder for it, new or empty (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("demo-data");

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "4",
            converter = Options.Years.class,
            description = {
                "Years, 1 to " + Simulation.YEARS_MAX
                        + "; the last one up to a day in October (default: ${DEFAULT-VALUE})."
            })
    private int years;

    @Option(
            names = "--plans",
            paramLabel = "N",
            defaultValue = "1",
            converter = Options.Plans.class,
            description = {
                "Plans, 1 to " + Simulation.PLANS_MAX + ": OP-23 and copies of it, SIM-0002 and on (default:"
                        + " ${DEFAULT-VALUE}).",
                "Each has about 12,000 events in four years."
            })
    private int plans;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = Options.Seed.class,
            description = "A whole number that all chance comes from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        try {
            Simulation simulation = new Simulation(years, plans, seed);
            requireOver(simulation, Clock.systemUTC());
            requireEmpty(data);
            tell(simulation);
            return 0;
        } catch (StartRefused refused) {
            err().println(refused.getMessage());
            return REFUSED;
        } catch (IOException | RuntimeException failed) {
            LoggerFactory.getLogger(Demo.class).error("The simulation failed", failed);
            err().println(sentence(failed));
            return FAILED;
        }
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private void tell(Simulation simulation) throws StartRefused, IOException {
        PrintStream out = System.out;
        try (DataFolder folder = DataFolder.take(data)) {
            Logs.to(folder.log());
            out.println("Simulating " + plans + (plans == 1 ? " plan" : " plans") + " from 2023-01-01 to "
                    + simulation.lastDay() + " with the seed " + seed + " in " + folder.home() + " (log: "
                    + folder.log()
                    + ")");
            long begun = System.nanoTime();
            folder.beginSimulation();
            Thread brokenOff = new Thread(() -> err().println(
                            "Broken off; " + folder.home() + " is of no use as it is. Remove it, and begin again."));
            Runtime.getRuntime().addShutdownHook(brokenOff);
            Told told = simulation.tell(folder.home(), Progress.on(out));
            folder.endSimulation();
            Runtime.getRuntime().removeShutdownHook(brokenOff);
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            out.println("Simulated " + told.events() + " events of " + plans + (plans == 1 ? " plan" : " plans")
                    + " in " + seconds + " s, in the log " + told.origin()
                    + ". Look at it, best as valid at " + simulation.lastDay() + ", with: ./kpi-ledger up --data "
                    + data);
        }
    }

    /** A simulated day that is still to come would keep the real clock from going on behind it. */
    private static void requireOver(Simulation simulation, Clock clock) throws StartRefused {
        if (clock.instant().isBefore(simulation.end())) {
            throw new StartRefused("A simulation of " + simulation.years() + " years ends on " + simulation.lastDay()
                    + ", which is not over by this machine's clock; give fewer with --years, or set the clock right.");
        }
    }

    /** Nothing that is there is ever mixed with what is simulated. */
    private static void requireEmpty(Path folder) throws StartRefused {
        Path home = folder.toAbsolutePath().normalize();
        try (Stream<Path> content = Files.list(home)) {
            if (content.findAny().isPresent()) {
                throw new StartRefused(
                        "The folder " + home + " is not empty, and a simulation is not mixed with what is"
                                + " there; choose another with --data, or remove it.");
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            // Made, or refused, when it is taken.
        } catch (IOException unreadable) {
            throw new StartRefused("The folder " + home + " cannot be read (" + unreadable.getMessage()
                    + "); choose another with --data.");
        }
    }

    private static String sentence(Exception failed) {
        return failed instanceof StepRefused
                ? String.valueOf(failed.getMessage())
                : "The simulation failed: " + NestedExceptionUtils.getMostSpecificCause(failed);
    }
}
