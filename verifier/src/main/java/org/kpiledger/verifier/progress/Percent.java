package org.kpiledger.verifier.progress;

/** How much of a task is done, rounded down, so that 100 means all of it. */
final class Percent {
    private Percent() {}

    static int of(long done, long total) {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException(done + " of " + total + " steps cannot be done");
        }
        return total == 0 ? 100 : Math.toIntExact(done * 100 / total);
    }
}
