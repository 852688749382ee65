package org.kpiledger.command.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A process that does nothing but append to a log of its own. */
final class AppendingProcess {
    private AppendingProcess() {}

    static LoadedProcess start(Path folder, Mode mode) throws IOException {
        return LoadedProcess.start(new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                folder.toString(),
                mode.name())));
    }

    public static void main(String[] arguments) {
        EventLog log = EventLog.open(Mode.valueOf(arguments[1]).open(arguments[0]), Clock.systemUTC());
        Load.start(log.writer(), "R", 0);
        Load.endWithTheParent();
        Runtime.getRuntime().halt(0);
    }
}
