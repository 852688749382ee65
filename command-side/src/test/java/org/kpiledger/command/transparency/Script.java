package org.kpiledger.command.transparency;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The script of docs/how-to/verify-without-us, run as its reader runs it. */
public final class Script {
    private static final Path FOLDER = Path.of("..", "docs", "how-to", "verify-without-us");

    private Script() {}

    /** @param lines what it printed */
    public record Ran(int exitCode, List<String> lines) {
        public String last() {
            return lines.getLast();
        }
    }

    public static Ran run(URI side, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                FOLDER.resolve("verify.py").toString(),
                side.resolve("/log").toString(),
                "--user",
                "auditor:demo"));
        command.addAll(List.of(options));
        return run(command);
    }

    /** Runs the script's own tests. */
    static Ran test() throws IOException, InterruptedException {
        return run(List.of("python3", FOLDER.resolve("verify_test.py").toString()));
    }

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new AssertionError("Install python3 and openssl: the build verifies the log with them.", missing);
        }
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int exitCode = process.waitFor();
        if (lines.isEmpty() || lines.getLast().endsWith("this needs openssl.")) {
            throw new AssertionError("Install python3 and openssl: the build verifies the log with them. " + lines);
        }
        return new Ran(exitCode, lines);
    }
}
