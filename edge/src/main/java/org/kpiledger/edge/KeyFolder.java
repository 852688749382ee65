package org.kpiledger.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of the installation's secrets, {@code ${kpiledger.keys}} or else {@code ${kpiledger.data}/keys}; folder and
 * files are readable by their owner only.
 */
@Component
public final class KeyFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    public KeyFolder(@Value("${kpiledger.keys:${kpiledger.data:./data}/keys}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The bytes of a file, which are made and stored when it is not there yet. Processes that start together on one
     * folder get the same bytes.
     *
     * @throws BadSetup when the folder or the file cannot be written or read
     */
    public byte[] readOrMake(String name, Supplier<byte[]> content) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file, content);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadSetup("The file " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    private void make(Path file, Supplier<byte[]> content) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        // The lock is between processes, the monitor between contexts of one process, which share its file locks.
        synchronized (KeyFolder.class) {
            try (var channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(file)) {
                    write(file, content.get());
                }
            }
        }
    }

    /** Written beside and moved into place, so that a kill in between leaves no half file behind. */
    private void write(Path file, byte[] content) throws IOException {
        Path draft = POSIX
                ? Files.createTempFile(
                        folder,
                        ".new",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, ".new", "");
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
