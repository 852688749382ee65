package org.kpiledger.command.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.kpiledger.events.Code;
import org.kpiledger.events.Sha256;

/** The note, beside the log, that a plan file was loaded to its end: the file's digest. */
final class LoadMark {
    private final Path file;

    LoadMark(Path folder, Code planId) {
        file = folder.resolve(planId + ".loaded");
    }

    /** Empty where there is no mark, or none that can be read: the log then says what is loaded. */
    Optional<Sha256> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(new Sha256(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** Whole or not at all, since it is moved into its place. */
    void write(Sha256 digest) {
        Path written = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(written, digest + "\n");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }
}
