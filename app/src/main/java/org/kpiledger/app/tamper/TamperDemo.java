package org.kpiledger.app.tamper;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.Logs;
import org.kpiledger.app.Options;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Changes copies of a log in every way there is, one at a time, and shows who notices. */
@Command(
        name = "tamper-demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copies a log and changes the copy behind the program's back, in one way after the other; shows what fsck, an",
            "auditor who kept a checkpoint, and a witness say to each. Nothing is changed in the original. Exit code 0 when",
            "every change is noticed and its position named."
        })
public final class TamperDemo implements Callable<Integer> {
    private static final int UNNOTICED = 1;
    private static final int MISUSE = 2;

    /** With fewer entries there would be nothing to swap or to cut off. */
    private static final long ENTRIES_MIN = 20;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = Options.Folder.class,
            description = "The data folder of a stopped installation; without it a small log is made.")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Logs.none();
        Path scratch = Files.createTempDirectory("kpi-ledger-tamper");
        try {
            Path original =
                    data == null ? madeIn(scratch) : data.toAbsolutePath().normalize();
            if (!Files.isRegularFile(original.resolve("log").resolve("entries.mv.db"))) {
                command()
                        .getErr()
                        .println("There is no log in " + original + "; give the data folder of an installation. One"
                                + " that is kept in PostgreSQL is in no folder.");
                return MISUSE;
            }
            return data == null ? show(original, scratch) : showLocked(original, scratch);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private Path madeIn(Path scratch) throws IOException {
        command().getOut().println("Making a small log: the Operational Plan 2023, loaded by commands ...");
        Path folder = Files.createDirectories(scratch.resolve("original"));
        OwnLog.make(folder);
        return folder;
    }

    /** Nobody may start on the folder while it is copied. */
    private int showLocked(Path original, Path scratch) throws Exception {
        try (FileChannel lock =
                FileChannel.open(original.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                command()
                        .getErr()
                        .println("The data folder " + original + " is in use by a kpi-ledger; stop it first.");
                return MISUSE;
            }
            return show(original, scratch);
        }
    }

    private int show(Path original, Path scratch) throws Exception {
        PrintWriter out = command().getOut();
        Copy untouched = Copy.of(original, scratch.resolve("untouched"));
        Checkpoint head = untouched.head();
        untouched.release();
        if (head.size() < ENTRIES_MIN) {
            command()
                    .getErr()
                    .println("The log has " + head.size() + " entries only; give one with " + ENTRIES_MIN + ".");
            return MISUSE;
        }
        SigningKey key = key(original, head.origin());
        SignedCheckpoint seen = SignedCheckpoint.sign(head, key);
        SignedCheckpoint cosigned = cosigned(seen);
        Observers observers = new Observers(key, seen);
        out.println("The log " + head.origin() + " has " + head.size() + " entries. An auditor keeps the checkpoint of"
                + " these, a witness has cosigned it, and the log's database keeps it too.");
        boolean all = true;
        int number = 0;
        for (Tampering tampering : Tampering.values()) {
            number++;
            Copy copy = Copy.of(original, scratch.resolve("copy-" + number));
            copy.keep(cosigned, key.verifier());
            Tampering.Done done = tampering.to(copy, head.size());
            List<Observers.Saying> sayings =
                    observers.look(copy, tampering.byAnotherKey(), scratch.resolve("witness-" + number));
            boolean caught = isCaught(done, sayings);
            all &= caught;
            print(out, number, tampering, done, sayings, caught);
            FileSystemUtils.deleteRecursively(copy.folder());
        }
        out.println();
        out.println(all ? "CAUGHT: all " + number + " changes were noticed." : "MISSED: not every change was noticed.");
        return all ? 0 : UNNOTICED;
    }

    private static SignedCheckpoint cosigned(SignedCheckpoint seen) {
        SigningKey witness = SigningKey.generate("witness-at-hand", SignatureType.COSIGNATURE);
        return seen.with(List.of(
                witness.cosign(seen.checkpoint().text(), Clock.systemUTC().instant())));
    }

    /** Somebody notices, and somebody names the position where there is one to be named. */
    private static boolean isCaught(Tampering.Done done, List<Observers.Saying> sayings) {
        boolean noticed = sayings.stream().anyMatch(Observers.Saying::caught);
        boolean named = done.position() == 0
                || sayings.stream()
                        .anyMatch(saying -> saying.places().stream().anyMatch(place -> place.holds(done.position()))
                                || saying.sentence().contains("positions"));
        return noticed && named;
    }

    private static void print(
            PrintWriter out,
            int number,
            Tampering tampering,
            Tampering.Done done,
            List<Observers.Saying> sayings,
            boolean caught) {
        out.println();
        out.println(number + ". Somebody " + tampering.label() + ". " + done.what());
        for (Observers.Saying saying : sayings) {
            out.printf("   %-8s  %-6s  %s%n", saying.who(), saying.caught() ? "CAUGHT" : "-", saying.sentence());
        }
        if (!caught) {
            out.println("   NOT CAUGHT");
        }
    }

    /** The log's own key where it lies with the data; else one for the time of the demonstration. */
    private static SigningKey key(Path original, String origin) throws IOException {
        Path file = original.resolve("keys").resolve("log.key");
        if (Files.isReadable(file)) {
            try {
                SigningKey own = SigningKey.parse(Files.readString(file));
                if (own.verifier().name().equals(origin)) {
                    return own;
                }
            } catch (MalformedLogData another) {
                // Then one is made, as where there is none.
            }
        }
        return SigningKey.generate(origin, SignatureType.ED25519);
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
