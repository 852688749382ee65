package org.kpiledger.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What a benchmark leaves behind for its time only: a folder, and processes. All of it goes at its end, or on Ctrl-C. */
public final class Scratch implements AutoCloseable {
    /** Who still writes, such as a server that is being stopped, may put a file into a folder that is just emptied. */
    private static final Duration DELETES_FOR = Duration.ofSeconds(10);

    private static final Duration DELETE_AGAIN_AFTER = Duration.ofMillis(50);

    private static volatile boolean stopping;

    private final Path folder;
    private final Deque<Process> processes = new ArrayDeque<>();
    private final Set<Path> others = new HashSet<>();
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

    /** A folder elsewhere that goes at the end, too. */
    synchronized void takes(Path other) {
        others.add(other);
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
        others.add(folder);
        long end = System.nanoTime() + DELETES_FOR.toNanos();
        others.forEach(Scratch::delete);
        while (anyIsThere() && System.nanoTime() < end) {
            LockSupport.parkNanos(DELETE_AGAIN_AFTER.toNanos());
            others.forEach(Scratch::delete);
        }
    }

    private boolean anyIsThere() {
        return others.stream().anyMatch(Files::exists);
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
