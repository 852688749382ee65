package org.kpiledger.app;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.broker.Faults;
import org.kpiledger.app.broker.StartingBroker;
import org.kpiledger.command.setup.CommandSide;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.process.Signals;
import org.kpiledger.verifier.progress.Progress;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything in one process and stays until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts the whole system in one process, on this machine's own address; Ctrl-C stops it.")
final class Up implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            converter = Options.Folder.class,
            description = "Folder that keeps everything, made if missing (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = Options.Port.class,
            description = "Port of the pages and the API (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "9092",
            converter = Options.Port.class,
            description = "Port of the Kafka broker (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int kafkaPort;

    @Option(
            names = "--address",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            converter = Options.Stated.class,
            description = {
                "Address of the pages and the API (default: ${DEFAULT-VALUE}).",
                "Any other than this machine's own needs --accounts."
            })
    private String address = "127.0.0.1";

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            converter = Options.ReadableFile.class,
            description = "Accounts with bcrypt hashes, instead of the demo accounts; see SECURITY.md.")
    private @Nullable Path accounts;

    @Option(names = "--no-plan", description = "Do not load the Operational Plan 2023 at the first start.")
    private boolean noPlan;

    @Option(
            names = "--durability",
            paramLabel = "LEVEL",
            defaultValue = "fsync",
            converter = Options.DurabilityLevel.class,
            description = {
                "What an acknowledged command survives (default: ${DEFAULT-VALUE}).",
                "fsync: loss of power; process: the end of the process only, but faster."
            })
    private Durability durability = Durability.FSYNC;

    @Option(
            names = "--deposit",
            paramLabel = "DIR",
            converter = Options.Folder.class,
            description = {
                "Folder outside the data, best on another machine, that receives each checkpoint of the log.",
                "A start on a log that does not continue the last of them is refused."
            })
    private @Nullable Path deposit;

    @Option(
            names = "--witness",
            arity = "2",
            paramLabel = "URL VKEY",
            hideParamSyntax = true,
            description = "Witness that cosigns checkpoints: its address, and the key it shows; repeatable.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--accept-restore",
            paramLabel = "REASON",
            converter = Options.Stated.class,
            description = {
                "Go on, this once, with a log that does not continue what was seen of it outside.",
                "The decision and its reason are recorded in the log."
            })
    private @Nullable String acceptRestore;

    private volatile boolean ready;

    /** Returns only if the start fails; a running system ends by a signal. */
    @Override
    public Integer call() throws InterruptedException {
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop"));
        Signals.endInOrder();
        try {
            start(running);
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Throwable e) {
            // Also errors: threads already started would keep half a system alive.
            String reason = refusal(e);
            if (reason != null) {
                LoggerFactory.getLogger(Up.class).error("The start is refused: {}", reason);
                System.err.println(reason);
                return 2;
            }
            if (!running.isClosing()) {
                LoggerFactory.getLogger(Up.class).error("The start failed", e);
                System.err.println("KPI Ledger could not start: " + reason(e));
                return 1;
            }
        }
        Thread.currentThread().join();
        return 0;
    }

    private void stop(Running running) {
        if (ready) {
            System.out.println("Stopping ...");
        }
        running.close();
        if (ready) {
            System.out.println("Stopped.");
        }
    }

    /** The sentence of what must be put right before the next start, if that is the reason. */
    private static @Nullable String refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadSetup || CommandSide.REFUSALS.contains(cause.getClass())) {
                return cause.getMessage();
            }
        }
        return null;
    }

    private void requireOwnMachine() throws StartRefused {
        boolean ownMachine;
        try {
            ownMachine = InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    "The address " + address + " is not known here; give one of this machine's with --address.");
        }
        if (accounts == null && !ownMachine) {
            throw new StartRefused("The demo accounts, whose password everybody knows, are for this machine only: give"
                    + " your own with --accounts FILE, or leave --address at 127.0.0.1.");
        }
    }

    private void start(Running running) throws Exception {
        requireOwnMachine();
        PrintStream out = System.out;
        var folder = DataFolder.take(data);
        running.add("data folder", Duration.ofSeconds(1), folder);
        Ports ports = Ports.free(port, kafkaPort);
        Logs.to(folder.log());
        out.println("Starting on the data in " + folder.home() + " (log: " + folder.log() + ")");
        if (durability == Durability.PROCESS) {
            out.println("Durability is 'process': the last acknowledged commands may be lost with the power.");
        }

        Faults.sayBeforeTheEnd(() -> System.err.println(
                "The Kafka broker met a fault it cannot live with, such as a full disk; the reason is in "
                        + folder.log()));
        var broker = StartingBroker.in(folder.broker(), ports.kafka());
        running.add("broker", Duration.ofSeconds(6), broker);
        var settings = new ArrayList<String>(List.of(
                "--server.address=" + address,
                "--server.port=" + ports.http(),
                "--kpiledger.data=" + folder.home(),
                "--kpiledger.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--kpiledger.durability=" + durability,
                "--kpiledger.load-plan=" + !noPlan));
        if (accounts != null) {
            settings.add("--kpiledger.accounts=" + accounts);
        }
        if (deposit != null) {
            settings.add("--kpiledger.witness.deposit=" + deposit.toAbsolutePath());
        }
        if (!witnesses.isEmpty()) {
            settings.add("--kpiledger.witness.witnesses=" + pairs(witnesses));
        }
        if (acceptRestore != null) {
            settings.add("--kpiledger.accept-restore=" + acceptRestore);
        }
        var context = application(running, broker).run(settings.toArray(String[]::new));
        var progress = Progress.on(out);
        for (BeforeReady task :
                context.getBeanProvider(BeforeReady.class).orderedStream().toList()) {
            task.run(progress);
        }
        ready = true;
        out.println("Ready: http://localhost:" + ports.http());
    }

    private static String pairs(List<String> words) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            pairs.add(words.get(i) + " " + words.get(i + 1));
        }
        return String.join(",", pairs);
    }

    private static SpringApplication application(Running running, StartingBroker broker) {
        var application = new SpringApplication(Together.class);
        // The sides and the pages may each have a class of the same name.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        // Its own hook would race with ours, which stops the broker only after its clients.
        application.setRegisterShutdownHook(false);
        application.addInitializers(new ClientsAfterBroker(broker));
        application.addInitializers(context -> running.add("application", Duration.ofSeconds(10), context));
        return application;
    }

    private static String reason(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return String.valueOf(root).lines().findFirst().orElseThrow();
    }
}
