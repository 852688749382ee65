package org.kpiledger.command.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.kpiledger.events.SubjectId;

/** What a process does until it is killed: it appends from several threads, and says what it was acknowledged. */
public final class Load {
    private static final int THREADS = 8;

    private Load() {}

    /**
     * Returns at once.
     *
     * @param name new to the log
     * @param pauseNanos of each thread behind each of its commands
     */
    public static void start(LogWriter writer, String name, long pauseNanos) {
        for (int thread = 0; thread < THREADS; thread++) {
            String own = name + "-T" + thread;
            Thread.ofPlatform().start(() -> appendForEver(writer, own, pauseNanos));
        }
    }

    private static void appendForEver(LogWriter writer, String name, long pauseNanos) {
        for (int number = 0; ; number++) {
            System.out.println(Acknowledged.line(name + ":" + number, writer.append(append(writer, name, number))));
            LockSupport.parkNanos(pauseNanos);
        }
    }

    /** The append of a command that was said to be acknowledged, once more. */
    static Append again(LogWriter writer, String commandId) {
        String[] parts = commandId.split(":", -1);
        return append(writer, parts[0], Integer.parseInt(parts[1]));
    }

    private static Append append(LogWriter writer, String name, int number) {
        return new Appends(writer.origin())
                .some(
                        new SubjectId("OP-23/kpi/" + name),
                        2L * number,
                        List.of(Appends.EVENT, Appends.EVENT),
                        Map.of(),
                        name + ":" + number);
    }

    /** Nothing is ever said to such a process; it ends with the one that started it. */
    public static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // Said to nobody.
            }
        } catch (IOException gone) {
            // Ends either way.
        }
    }
}
