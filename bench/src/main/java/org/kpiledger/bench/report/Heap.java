package org.kpiledger.bench.report;

/** What this process keeps in memory. */
public final class Heap {
    private Heap() {}

    /** Bytes in use after a full collection; the second one takes what the first has only unlinked. */
    public static long usedBytes() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
