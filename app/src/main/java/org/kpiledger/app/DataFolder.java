package org.kpiledger.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one installation keeps, for this process alone.
 *
 * <p>The operating system drops the lock with the process, however it ends, so a killed one leaves nothing to clean up.
 */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    /** There while a simulation is told into the folder, and left there by one that was broken off. */
    private static final String SIMULATING = ".simulating";

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing and takes it for this process.
     *
     * @throws StartRefused if it is in use, cannot be written or is an unfinished simulation; nothing in it was touched then
     */
    static DataFolder take(Path folder) throws StartRefused {
        Path home = folder.toAbsolutePath().normalize();
        if (Files.exists(home) && !Files.isDirectory(home)) {
            throw new StartRefused("The data folder " + home + " is a file; choose a folder with --data.");
        }
        try {
            makePrivate(home);
            var channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused("The data folder " + home
                        + " is in use by another kpi-ledger; stop that one, or choose another folder with --data.");
            }
            if (Files.exists(home.resolve(SIMULATING))) {
                channel.close();
                throw new StartRefused("The folder " + home + " holds a simulation that was broken off; remove it, and"
                        + " begin again with ./kpi-ledger demo --data " + home);
            }
            return new DataFolder(home, channel);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + home + " cannot be written: " + reason(home, e)
                    + ". Choose another with --data.");
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

    /** A folder that was there before and is not one of ours keeps the rights that it has. */
    private static void makePrivate(Path home) throws IOException {
        boolean ours = Files.notExists(home) || Files.exists(home.resolve(LOCK));
        Files.createDirectories(home);
        if (ours && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** From now on, nobody takes the folder for one that is whole. */
    void beginSimulation() throws IOException {
        Files.createFile(home.resolve(SIMULATING));
    }

    void endSimulation() throws IOException {
        Files.delete(home.resolve(SIMULATING));
    }

    Path home() {
        return home;
    }

    Path broker() {
        return home.resolve("broker");
    }

    Path log() {
        return home.resolve("kpi-ledger.log");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Null if someone else has it, in this process or in another. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
