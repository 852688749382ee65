package org.kpiledger.command.planimport;

/** Hears how far a load has come. */
@FunctionalInterface
public interface LoadProgress {
    /**
     * Called when the load begins and after each command.
     *
     * @param done commands carried out or found in the log
     * @param total commands of the plan
     */
    void at(int done, int total);
}
