package org.kpiledger.command.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.events.Sha256;

/** Where the files are: each under its digest, in a folder of the digest's first two digits; their owner's only. */
final class EvidenceFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String DRAFT = ".draft";
    private static final int SPREAD = 2;

    private final Path home;

    private EvidenceFolder(Path home) {
        this.home = home;
    }

    /**
     * Opens the folder, makes it if it is missing, and removes what a killed process left unfinished.
     *
     * @throws BadSetup when it cannot be written
     */
    static EvidenceFolder open(Path home) {
        EvidenceFolder folder = new EvidenceFolder(home.toAbsolutePath().normalize());
        try {
            makeFolder(folder.home);
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder.home, "*" + DRAFT)) {
                for (Path draft : drafts) {
                    Files.delete(draft);
                }
            }
        } catch (IOException failed) {
            throw new BadSetup(
                    "The folder of evidence " + folder.home + " cannot be written: " + failed.getMessage(), failed);
        }
        return folder;
    }

    Path place(Sha256 digest) {
        return home.resolve(digest.value().substring(0, SPREAD)).resolve(digest.value());
    }

    boolean has(Sha256 digest) {
        return Files.isRegularFile(place(digest));
    }

    /** An empty file to write into. */
    Path draft() throws IOException {
        return Files.createTempFile(home, "", DRAFT, rights("rw-------"));
    }

    /** Moves a draft that was forced to disk into its place; a kill before leaves nothing, one after the whole file. */
    void take(Path draft, Sha256 digest) throws IOException {
        Path place = place(digest);
        Path parent = home.resolve(digest.value().substring(0, SPREAD));
        makeFolder(parent);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent);
        force(home);
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Makes the names in a folder durable, where the system lets folders be opened. */
    private static void force(Path folder) {
        if (POSIX) {
            try (FileChannel names = FileChannel.open(folder)) {
                names.force(true);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
