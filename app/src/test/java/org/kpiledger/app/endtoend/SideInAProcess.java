package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.kpiledger.processes.JavaProcesses;

/** One side started by its main class, with no more on its class path than its own jar has. */
final class SideInAProcess implements AutoCloseable {
    private static final Set<String> SIDES = Set.of("command-side", "query-side", "web");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final URI health;
    private final Path output;

    private SideInAProcess(String name, Process process, URI health, Path output) {
        this.name = name;
        this.process = process;
        this.health = health;
        this.output = output;
    }

    /**
     * @param name of the side's module
     * @param health what tells whether it is ready
     * @param output gets what it prints
     */
    static SideInAProcess start(String name, Class<?> main, Map<String, String> environment, URI health, Path output)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaProcesses.SHORT_LIVED);
        command.addAll(List.of(
                "-Xmx256m",
                // A heap that need not grow first.
                "-Xms128m",
                "-Xmn80m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(name),
                main.getName()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        return new SideInAProcess(name, builder.start(), health, output);
    }

    /** Neither the other sides nor this module, whose settings would hide that a side lacks one. */
    private static String classPath(String side) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !(entry.contains("app" + File.separator + "target") || isOfAnotherSide(entry, side)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOfAnotherSide(String entry, String side) {
        return SIDES.stream()
                .filter(other -> !other.equals(side))
                .anyMatch(other -> entry.contains(other + File.separator + "target")
                        || entry.contains("kpiledger" + File.separator + other));
    }

    SideInAProcess awaitReady() {
        Awaitility.await(name + " is ready")
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> assertThat(process.isAlive()).as(said()).isTrue())
                .until(this::isUp);
        return this;
    }

    /** What it says of its health. */
    boolean isUp() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    /** What it printed. */
    String said() throws IOException {
        return Files.readString(output);
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What a supervisor sends. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Within the time that a supervisor would grant, and with the code of a success. */
    void awaitStopped() throws Exception {
        assertThat(process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS))
                .as(name + " stops in time")
                .isTrue();
        assertThat(process.exitValue()).as(said()).isZero();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
