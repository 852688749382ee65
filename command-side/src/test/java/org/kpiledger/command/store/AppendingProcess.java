package org.kpiledger.command.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kpiledger.events.SubjectId;
import org.kpiledger.processes.JavaProcesses;

/** A process that does nothing but append, from several threads, and say what it was acknowledged, until it is killed. */
final class AppendingProcess implements AutoCloseable {
    private static final int THREADS = 8;
    /** The last sign tells a whole line from one that was cut off by the kill. */
    private static final Pattern ACKNOWLEDGED = Pattern.compile("(\\S+) (\\d+) (\\d+) !");

    private static final JavaProcesses PROCESSES = new JavaProcesses(
            AppendingProcess.class,
            List.of(
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow"),
            AppendingProcess::rehearse);

    /** How the log is opened in the process. */
    enum Mode {
        FSYNC,
        PROCESS,
        /** As H2 comes, with commits that reach the file half a second later. */
        WRITE_DELAYED,
        /** On a PostgreSQL server, which goes on when the process is killed. */
        POSTGRESQL;

        /** @param place the folder of the file, or the address of the database */
        LogDatabase open(String place) {
            return switch (this) {
                case FSYNC -> LogDatabase.h2(Path.of(place), Durability.FSYNC);
                case PROCESS -> LogDatabase.h2(Path.of(place), Durability.PROCESS);
                case WRITE_DELAYED ->
                    LogDatabase.h2(
                            Path.of(place),
                            Durability.PROCESS,
                            LogDatabase.ASYNC,
                            LogDatabase.H2_SETTINGS.replace("WRITE_DELAY=0", "WRITE_DELAY=500"));
                case POSTGRESQL -> LogDatabase.postgresql(place, "postgres", "");
            };
        }
    }

    /** What the process said of a command: it is durable, here. */
    record Acknowledged(String commandId, long firstPosition, int events) {
        /** The command's append again. */
        Append again(String origin) {
            String[] parts = commandId.split(":", -1);
            return append(new Appends(origin), parts[0], Integer.parseInt(parts[1]));
        }
    }

    private final Process process;
    private final BufferedReader lines;

    private AppendingProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    static AppendingProcess start(String place, Mode mode, int round) throws IOException {
        return new AppendingProcess(PROCESSES
                .with(place, mode.name(), Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static void rehearse(ProcessBuilder builder, Path folder) throws IOException, InterruptedException {
        builder.command().addAll(List.of(folder.toString(), Mode.FSYNC.name(), "0"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader lines = process.inputReader();
        if (lines.readLine() == null) {
            throw new IOException("the process ended before anything was acknowledged");
        }
        process.getOutputStream().close();
        lines.transferTo(Writer.nullWriter());
        process.waitFor();
    }

    /** Returns when it has said so many acknowledgements more, and goes on. */
    void await(int acknowledgements) throws IOException {
        int said = 0;
        while (said < acknowledgements) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the process ended by itself after " + said);
            }
            said += ACKNOWLEDGED.matcher(line).matches() ? 1 : 0;
        }
    }

    /** Kills it once it has said so many acknowledgements; answers all that it came to say. */
    List<Acknowledged> killAfter(int acknowledgements) throws IOException, InterruptedException {
        List<Acknowledged> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher whole = ACKNOWLEDGED.matcher(line);
            if (whole.matches()) {
                said.add(new Acknowledged(
                        whole.group(1), Long.parseLong(whole.group(2)), Integer.parseInt(whole.group(3))));
            }
            if (said.size() == acknowledgements) {
                // By its handle: killed by the process object, what it has said and nobody read yet would be thrown
                // away.
                process.toHandle().destroyForcibly();
            }
        }
        close();
        if (said.size() < acknowledgements) {
            throw new IOException("the process ended by itself after " + said);
        }
        return said;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) {
        Mode mode = Mode.valueOf(arguments[1]);
        EventLog log = EventLog.open(mode.open(arguments[0]), Clock.systemUTC());
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "R" + arguments[2] + "-T" + thread;
            Thread.ofPlatform().start(() -> appendForEver(log.writer(), name));
        }
        endWithTheParent();
    }

    private static void appendForEver(LogWriter writer, String name) {
        Appends appends = new Appends(writer.origin());
        for (int number = 0; ; number++) {
            Receipt receipt = writer.append(append(appends, name, number));
            System.out.println(name + ":" + number + " " + receipt.firstPosition() + " " + receipt.events() + " !");
        }
    }

    private static Append append(Appends appends, String name, int number) {
        return appends.some(
                new SubjectId("OP-23/kpi/" + name),
                2L * number,
                List.of(Appends.EVENT, Appends.EVENT),
                Map.of(),
                name + ":" + number);
    }

    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said to this process.
            }
        } catch (IOException gone) {
            // Ends either way.
        }
        Runtime.getRuntime().halt(0);
    }
}
