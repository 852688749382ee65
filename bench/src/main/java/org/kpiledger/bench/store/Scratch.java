package org.kpiledger.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/** What a benchmark leaves behind for its time only: a folder, and processes. All of it goes at its end, or on Ctrl-C. */
public final class Scratch implements AutoCloseable {
    /** A thread that still writes may put a file into a folder that is just being emptied. */
    private static final int DELETE_ATTEMPTS_MAX = 20;

    private static volatile boolean stopping;

    private final Path folder;
    private final Deque<Process> processes = new ArrayDeque<>();
    private final Thread hook = new Thread(this::interrupted, "scratch");

    private Scratch(Path folder) {
        this.folder = folder;
    }

    public static Scratch make() throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("kpi-ledger-bench"));
        Runtime.getRuntime().addShutdownHook(scratch.hook);
        return scratch;
    }

    /** A folder of the name, for data. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Takes part in the end: a process that still runs then is killed. */
    public synchronized Process process(Process process) {
        processes.push(process);
        return process;
    }

    /** How many bytes the files below the folder have. */
    public static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Scratch::size).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }

    /** Whether the program was told to stop, so that whatever fails from now on fails for that reason. */
    public static boolean stopping() {
        return stopping;
    }

    private void interrupted() {
        stopping = true;
        clear();
    }

    private synchronized void clear() {
        for (Process process : processes) {
            process.destroyForcibly();
        }
        for (Process process : processes) {
            process.onExit().join();
        }
        for (int attempt = 0; attempt < DELETE_ATTEMPTS_MAX && Files.exists(folder); attempt++) {
            delete(folder);
        }
    }

    /** Deletes the folder and all in it that is there. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException alreadyGone) {
            // What was to be reached.
        } catch (IOException | UncheckedIOException stillUsed) {
            // Tried again by the caller, who looks whether it is gone.
        }
    }

    @Override
    public void close() {
        clear();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
