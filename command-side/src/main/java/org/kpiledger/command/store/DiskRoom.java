package org.kpiledger.command.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The room left on the disk of the log. Nothing is written into the last of it, so that what shares the disk, such as
 * the broker and the read rows, does not meet a full one for what the log took.
 */
final class DiskRoom {
    static final long BYTES_MIN = 32L * 1_024 * 1_024;

    /** Of a database elsewhere, which looks to its own. */
    static final DiskRoom ELSEWHERE = new DiskRoom(() -> Long.MAX_VALUE);

    private final LongSupplier usableBytes;

    DiskRoom(LongSupplier usableBytes) {
        this.usableBytes = usableBytes;
    }

    /** @param folder on the disk; there already */
    static DiskRoom of(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return new DiskRoom(() -> usableBytes(disk));
        } catch (IOException unknown) {
            return ELSEWHERE;
        }
    }

    private static long usableBytes(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException unknown) {
            // A write that fails says so itself.
            return Long.MAX_VALUE;
        }
    }

    /** Why nothing is written, if there is too little. */
    Optional<String> problem() {
        return usableBytes.getAsLong() >= BYTES_MIN
                ? Optional.empty()
                : Optional.of("The disk of the log is full but for the last " + BYTES_MIN / 1_024 / 1_024
                        + " MiB; nothing was done. Make room, and send the command again.");
    }
}
