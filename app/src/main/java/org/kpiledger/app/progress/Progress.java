package org.kpiledger.app.progress;

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

    /** A bar that grows in its line if a person watches a terminal, else a line for each tenth. */
    static Progress on(PrintStream out) {
        Console console = System.console();
        return console != null && console.isTerminal() ? new ProgressBar(out) : new ProgressLines(out);
    }
}
