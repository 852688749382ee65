package org.kpiledger.bench.commands;

import java.util.Locale;
import org.kpiledger.bench.report.Row;

/**
 * What the entries so far take.
 *
 * @param heapBytes what the process keeps in memory after a full collection, less what it kept before it opened the log
 */
record Footprint(String store, long events, long diskBytes, long heapBytes) {
    private static final double MIB = 1 << 20;

    Row row() {
        return Row.of(CommandsReport.BENCH, LedgerGateway.SUBJECT, store)
                .with("path", Contender.Name.GATEWAY)
                .with("events", events)
                .with("diskBytesPerEvent", (double) diskBytes / events)
                .with("heapBytesPerEvent", (double) heapBytes / events);
    }

    String line(String when) {
        return String.format(
                Locale.ROOT,
                "%-14s %-20s %,11d events, on disk %,9.1f MiB = %,5.0f bytes an event, in memory %,6.1f MiB",
                store,
                when,
                events,
                diskBytes / MIB,
                (double) diskBytes / events,
                heapBytes / MIB);
    }
}
