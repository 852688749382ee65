package org.kpiledger.command.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureFailed;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;

/**
 * A folder outside the log's own, such as one on another machine, in which each checkpoint is a file of its own, written
 * once and never changed: {@code <origin>/<restores>/<size in 20 digits>}.
 *
 * <p>How often a restored backup was accepted is part of the path: files of before such a decision say nothing against the
 * log that came of it, while those behind it do.
 */
final class DepositFolder implements Onlooker {
    private static final Pattern SIZE = Pattern.compile("[0-9]{20}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");

    private final Path folder;
    private final VerifierKey log;
    private final IntSupplier restores;

    /** @param restores how often a restored backup was accepted */
    DepositFolder(Path folder, VerifierKey log, IntSupplier restores) {
        this.folder = folder.toAbsolutePath().normalize();
        this.log = log;
        this.restores = restores;
    }

    @Override
    public String name() {
        return "folder " + folder;
    }

    @Override
    public Optional<SignedCheckpoint> last() throws IOException, Refused {
        Optional<Path> newest = named(folder.resolve(log.name()), NUMBER)
                .filter(of -> Integer.parseInt(of.getFileName().toString()) >= restores.getAsInt());
        Optional<Path> file = newest.isEmpty() ? Optional.empty() : named(newest.get(), SIZE);
        return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get()));
    }

    /** The last by name. */
    private static Optional<Path> named(Path in, Pattern form) throws IOException {
        if (!Files.isDirectory(in)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(
                            file -> form.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }

    private SignedCheckpoint read(Path file) throws IOException, Refused {
        try {
            SignedCheckpoint read = SignedCheckpoint.parse(Files.readAllBytes(file));
            read.verify(log);
            return read;
        } catch (MalformedLogData | SignatureFailed bad) {
            throw new Refused("The file " + file + " is no checkpoint of this log: " + bad.getMessage()
                    + " Look who changed it, or whether the log has its own key.");
        }
    }

    @Override
    public SignedCheckpoint show(SignedCheckpoint now) throws IOException {
        Path to = Files.createDirectories(
                folder.resolve(log.name()).resolve(String.format(Locale.ROOT, "%03d", restores.getAsInt())));
        Path file =
                to.resolve(String.format(Locale.ROOT, "%020d", now.checkpoint().size()));
        if (!Files.exists(file)) {
            write(file, now.note());
        }
        return now;
    }

    /** Written beside and moved into place, so that a kill in between leaves no half file behind. */
    private static void write(Path file, String note) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".new", "");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
