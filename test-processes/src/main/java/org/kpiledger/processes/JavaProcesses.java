package org.kpiledger.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts processes of one main class from the classes of the tests.
 *
 * <p>Loading classes is most of what a start costs, and such tests start dozens of processes only to kill them. So one
 * rehearses: it ends in order, which a killed one does not, and leaves what it loaded and linked in a cache for the others. A
 * cache that does not fit is passed over by the JVM, so without one they start as well, only later.
 *
 * <p>Source: JEP 483, JEP 514.
 */
public final class JavaProcesses {
    /**
     * For a process that ends before the second compiler has earned what it costs. The first one alone is given so little
     * room for its code that whole heaps are collected to find code to throw away.
     */
    public static final List<String> SHORT_LIVED = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:MetaspaceSize=192m");

    private final Class<?> main;
    private final List<String> options;
    private final Rehearsal rehearsal;
    private @Nullable List<String> ready;

    /** Lets one process do what the others will. */
    public interface Rehearsal {
        /**
         * Returns when the process has ended in order.
         *
         * @param process still without arguments
         * @param folder a new one that it may write to
         */
        void by(ProcessBuilder process, Path folder) throws IOException, InterruptedException;
    }

    public JavaProcesses(Class<?> main, List<String> options, Rehearsal rehearsal) {
        this.main = main;
        this.options = List.copyOf(options);
        this.rehearsal = rehearsal;
    }

    /** A process that was not started yet, with nothing said of where its output goes. */
    public ProcessBuilder with(String... arguments) {
        List<String> command = new ArrayList<>(ready());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private synchronized List<String> ready() {
        if (ready == null) {
            try {
                ready = rehearsed();
            } catch (IOException failed) {
                throw new UncheckedIOException("the rehearsal of " + main.getSimpleName() + " failed", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted in a rehearsal", interrupted);
            }
        }
        return ready;
    }

    private List<String> rehearsed() throws IOException, InterruptedException {
        Path place = Files.createDirectories(Path.of("target", "processes").toAbsolutePath());
        // Apart from those of other test processes of this module, which may run at the same time.
        Path own = Files.createTempDirectory(place, main.getSimpleName());
        String classPath = Jars.classPath(own);
        Path cache = own.resolve("classes.aot");
        rehearsal.by(new ProcessBuilder(command("-XX:AOTCacheOutput=" + cache, classPath)), own.resolve("rehearsal"));
        return command("-XX:AOTCache=" + cache, classPath);
    }

    private List<String> command(String cache, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(cache);
        // What cannot be cached, or does not fit, is no news; the tests read what the processes print.
        command.add("-Xlog:disable");
        command.addAll(SHORT_LIVED);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }
}
