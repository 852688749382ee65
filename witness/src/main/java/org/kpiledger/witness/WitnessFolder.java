package org.kpiledger.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;

/**
 * What a witness keeps: its key, and of each log the last checkpoint that it cosigned, durable before this returns. One
 * process at a time.
 */
final class WitnessFolder implements AutoCloseable {
    private static final String KEY = "witness.key";
    private static final String FORGOTTEN = "forgotten";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final FileChannel lock;

    private WitnessFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing and takes it for this process.
     *
     * @throws Misuse when it is in use or cannot be written
     */
    static WitnessFolder take(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home, POSIX ? rights("rwx------") : new FileAttribute<?>[0]);
            FileChannel channel =
                    FileChannel.open(home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Misuse("The folder " + home
                        + " is in use by another witness; stop that one, or choose another folder with --data.");
            }
            return new WitnessFolder(home, channel);
        } catch (IOException e) {
            throw new Misuse(
                    "The folder " + home + " cannot be written: " + reason(home, e) + ". Choose another with --data.",
                    e);
        }
    }

    /** What of the path is in the way: a file among its folders, or one that this user may not write. */
    private static String reason(Path home, IOException failed) {
        for (Path part = home; part != null; part = part.getParent()) {
            if (Files.exists(part)) {
                if (!Files.isDirectory(part)) {
                    return part + " is a file";
                }
                return Files.isWritable(part) ? String.valueOf(failed.getMessage()) : part + " may not be written";
            }
        }
        return String.valueOf(failed.getMessage());
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * The witness's key, made at the first start.
     *
     * @param made gives a new one
     * @throws Misuse when the file holds no key of a witness, or others may read it
     */
    SigningKey key(Supplier<SigningKey> made) {
        Path file = folder.resolve(KEY);
        @Nullable SigningKey fresh = Files.exists(file) ? null : made.get();
        try {
            if (fresh != null) {
                write(file, fresh.text());
            }
            if (POSIX && Files.getPosixFilePermissions(file).stream().anyMatch(right -> !isOwners(right.name()))) {
                throw new Misuse("The file " + file + " is a secret, but others than its owner have rights on it. Take"
                        + " them away with chmod 600, after considering who may have read it.");
            }
            SigningKey key = SigningKey.parse(Files.readString(file));
            if (key.verifier().type() != SignatureType.COSIGNATURE) {
                throw new Misuse("The file " + file + " is the key of a log, not that of a witness.");
            }
            return key;
        } catch (IOException e) {
            throw new Misuse("The file " + file + " cannot be read or written: " + e.getMessage(), e);
        } catch (MalformedLogData bad) {
            throw new Misuse(
                    "The file " + file + " is not the key of a witness: " + bad.getMessage()
                            + " Put back a copy of it.",
                    bad);
        }
    }

    private static boolean isOwners(String right) {
        return right.startsWith("OWNER");
    }

    /**
     * The last checkpoint of the log that was cosigned here.
     *
     * @throws Misuse when the file is damaged: what was seen is not known then, and nothing may be cosigned
     */
    Optional<SignedCheckpoint> last(String origin) {
        Path file = file(origin);
        try {
            return Files.exists(file)
                    ? Optional.of(SignedCheckpoint.parse(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Misuse("The file " + file + " cannot be read: " + e.getMessage(), e);
        } catch (MalformedLogData bad) {
            throw new Misuse(
                    "The file " + file + " of the last checkpoint seen is damaged: " + bad.getMessage()
                            + " Put back a copy of it.",
                    bad);
        }
    }

    /** Remembers a checkpoint as the log's last one. */
    void remember(SignedCheckpoint checkpoint) {
        try {
            write(file(checkpoint.checkpoint().origin()), checkpoint.note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Forgets what was seen of the log, so that it may begin anew; the file is moved aside, as a record.
     *
     * @return where it lies now, absent when nothing was known
     */
    Optional<Path> forget(String origin) {
        Path file = file(origin);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Path aside = Files.createDirectories(folder.resolve(FORGOTTEN))
                    .resolve(Instant.now().toEpochMilli() + "-" + file.getFileName());
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            synchronise(folder);
            return Optional.of(aside);
        } catch (IOException e) {
            throw new Misuse("The file " + file + " cannot be moved aside: " + e.getMessage(), e);
        }
    }

    /** By the hash of the origin, which is no file name; the same by which it is asked for. */
    private Path file(String origin) {
        return folder.resolve(Checkpoint.originHash(origin) + ".checkpoint");
    }

    /** Written beside, synchronised and moved into place: after a kill there is the old one or the new one. */
    private void write(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(folder, ".new", "", POSIX ? rights("rw-------") : new FileAttribute<?>[0]);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        synchronise(folder);
    }

    /** Else the move itself could be lost with the power. */
    private static void synchronise(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
