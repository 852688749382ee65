package org.kpiledger.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts Java processes of this program, as it was started itself. */
public final class JavaProcess {
    private static final List<String> OPTIONS = List.of(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseG1GC",
            "-XX:-G1UseAdaptiveIHOP",
            "-XX:InitiatingHeapOccupancyPercent=45",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dh2.objectCache=false");

    private JavaProcess() {}

    /** A class of this program, with its class path. */
    public static ProcessBuilder ofClass(String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return java(command);
    }

    /** A whole application in one file beside this program's libraries. */
    public static ProcessBuilder ofJar(String beginning, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("-jar", library(beginning).toString()));
        command.addAll(arguments);
        return java(command);
    }

    private static Path library(String beginning) throws IOException {
        Path home =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().resolveSibling("lib");
        try (Stream<Path> libraries = Files.list(home)) {
            return libraries
                    .filter(file -> file.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no " + beginning + " in " + home));
        }
    }

    private static ProcessBuilder java(List<String> command) {
        List<String> whole = new ArrayList<>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        whole.addAll(OPTIONS);
        whole.addAll(command);
        return new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
