package org.kpiledger.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.VerifierKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import sun.misc.Signal;

/** The command line of a witness. */
@Command(
        name = "kpi-ledger witness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Watches logs from outside: cosigns each checkpoint that continues the last one seen, and no other.",
            "It is meant to be run by somebody who does not operate the logs; Ctrl-C stops it."
        })
public final class WitnessCommand implements Callable<Integer> {
    private static final int PORT_MAX = 65_535;
    private static final int SUFFIX_LENGTH = 6;
    private static final String SUFFIX_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "witness-data",
            description =
                    "Folder of the witness's key and of what it saw, made if missing (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("witness-data");

    @Option(
            names = "--log",
            paramLabel = "VKEY",
            description = "Key of a log to watch, as its /log/key says and its operator confirmed; repeatable.")
    private List<String> logs = new ArrayList<>();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "Name of the witness in its cosignatures, chosen at the first start (default: witness-RANDOM).")
    private @Nullable String name;

    @Option(
            names = "--address",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}; 0.0.0.0: all of this machine).")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8090",
            description = "Port to listen on (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port;

    @Option(
            names = "--forget",
            paramLabel = "ORIGIN",
            description = {
                "Forget what was seen of this log and end, so that it can begin anew from what it is now.",
                "Do so only after a restore that the log itself records and that you accept."
            })
    private @Nullable String forget;

    /** Ends the process with 0 after an orderly stop, 1 if the work failed, 2 if it was refused or misspelt. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new WitnessCommand())
                .setParameterExceptionHandler((mistake, _) -> told(mistake))
                .setExecutionExceptionHandler((failure, _, _) -> told(failure))
                .execute(args));
    }

    private static int told(ParameterException mistake) {
        String line = String.valueOf(mistake.getMessage()).replaceAll("\\R", " ");
        System.err.println(line + "; see ./kpi-ledger witness --help");
        return 2;
    }

    private static int told(Exception failure) {
        System.err.println(failure instanceof Misuse ? failure.getMessage() : "The witness failed: " + failure);
        return failure instanceof Misuse ? 2 : 1;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireStated("--data", data.toString());
        requireStated("--address", address);
        requireStated("--forget", forget);
        try (WitnessFolder folder = WitnessFolder.take(data)) {
            if (forget != null) {
                return forget(folder, forget);
            }
            List<VerifierKey> watched = watched();
            SigningKey key = key(folder);
            Witness witness = new Witness(folder, key, watched, Clock.systemUTC());
            try (WitnessServer server = listening(witness)) {
                System.out.println("Key: " + key.verifier().text());
                watched.forEach(log -> System.out.println("Log: " + log.name() + ", " + seen(witness, log)));
                CountDownLatch told = endOnSignal();
                System.out.println("Ready: http://" + host() + ":" + server.port());
                told.await();
                System.out.println("Stopped.");
            }
        }
        return 0;
    }

    /** An unset variable in a script would otherwise stand for the current folder, or for this machine. */
    private static void requireStated(String option, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new Misuse("The value of " + option + " is empty.");
        }
    }

    private static int forget(WitnessFolder folder, String origin) {
        Optional<Path> aside = folder.forget(origin);
        if (aside.isEmpty()) {
            throw new Misuse("Nothing was seen here of a log " + origin + ".");
        }
        System.out.println("What was seen of " + origin + " is forgotten; as a record it lies in " + aside.get() + ".");
        return 0;
    }

    private List<VerifierKey> watched() {
        if (logs.isEmpty()) {
            throw new Misuse("Give the key of at least one log with --log VKEY; a log shows it at /log/key.");
        }
        return logs.stream().map(WitnessCommand::logKey).distinct().toList();
    }

    private static VerifierKey logKey(String text) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            if (key.type() == SignatureType.ED25519) {
                return key;
            }
        } catch (MalformedLogData bad) {
            throw new Misuse("'" + text + "' is no key of a log: " + bad.getMessage(), bad);
        }
        throw new Misuse("'" + text + "' is the key of a witness, not that of a log.");
    }

    private SigningKey key(WitnessFolder folder) {
        try {
            SigningKey key = folder.key(() ->
                    SigningKey.generate(name == null ? "witness-" + randomSuffix() : name, SignatureType.COSIGNATURE));
            if (name != null && !name.equals(key.verifier().name())) {
                throw new Misuse("This witness is called " + key.verifier().name()
                        + " since its first start; leave out --name, or choose another folder with --data.");
            }
            return key;
        } catch (MalformedLogData bad) {
            throw new Misuse("The name " + name + " cannot be used: " + bad.getMessage(), bad);
        }
    }

    private static String randomSuffix() {
        SecureRandom random = new SecureRandom();
        StringBuilder suffix = new StringBuilder(SUFFIX_LENGTH);
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            suffix.append(SUFFIX_LETTERS.charAt(random.nextInt(SUFFIX_LETTERS.length())));
        }
        return suffix.toString();
    }

    private static String seen(Witness witness, VerifierKey log) {
        return witness.last(log.name())
                .map(last -> "last seen with " + last.checkpoint().size() + " entries")
                .orElse("not seen yet");
    }

    private WitnessServer listening(Witness witness) {
        if (port < 0 || port > PORT_MAX) {
            throw new Misuse("'" + port + "' is not a port; give a number from 0 to " + PORT_MAX + " with --port.");
        }
        try {
            return WitnessServer.start(witness, new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException unknown) {
            throw new Misuse(
                    "The address " + address + " is not known here; give one of this machine's with --address.",
                    unknown);
        } catch (IOException taken) {
            throw new Misuse(
                    "Port " + port + " at " + address + " cannot be listened on (" + taken.getMessage()
                            + "); choose another with --port.",
                    taken);
        }
    }

    private String host() {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /** Ctrl-C and a polite kill let the process end in the ordinary way, with exit code 0. */
    private static CountDownLatch endOnSignal() {
        CountDownLatch told = new CountDownLatch(1);
        for (String signal : List.of("INT", "TERM")) {
            Signal.handle(new Signal(signal), _ -> told.countDown());
        }
        return told;
    }
}
