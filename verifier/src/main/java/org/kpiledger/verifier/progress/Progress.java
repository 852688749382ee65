package org.kpiledger.verifier.progress;

import java.io.Console;
import java.io.PrintStream;

/** Where a long task says how far it has come. */
@FunctionalInterface
public interface Progress {
    /**
     * Says that {@code done} of {@code total} steps of the task are behind it.
     *
     * <p>May be called for each step, from one thread at a time; what is shown is thinned out. The call with {@code
     * done} equal to {@code total} ends the task.
     *
     * @param task a few words for a person, the same for all calls of one task
     * @param done from 0 to {@code total}
     * @param total at least 0; 0 is a task with nothing to do
     */
    void at(String task, long done, long total);

    /** Says that no more is told, be the task done or not. */
    default void end() {}

    /** A bar that grows in its line if a person watches a terminal, else a line for each tenth. */
    static Progress on(PrintStream out) {
        return isWatched() ? new ProgressBar(out) : new ProgressLines(out);
    }

    /**
     * A bar if a person watches a terminal, else nothing.
     *
     * @param worthwhile so many steps a task has at least of which anything is shown
     */
    static Progress forWatchers(PrintStream out, long worthwhile) {
        return isWatched() ? new LongTasks(new ProgressBar(out), worthwhile) : (_, _, _) -> {};
    }

    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
