package org.kpiledger.command.relay;

import java.util.ArrayList;
import java.util.List;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.events.codec.EntryFrame;

/** Reads the log in batches bounded by count and bytes, no further than it is durable. */
final class LogBatches {
    private static final int PAGE = 256;
    private static final int COUNT_MAX = 4_096;

    /** Reading ends with the page that goes over it, so a batch has at most a page of the largest entries more. */
    private static final int BYTES_MAX = 4 * 1_024 * 1_024;

    private final EventLog log;

    LogBatches(EventLog log) {
        this.log = log;
    }

    /**
     * The entries next to the position; empty at the end of the log.
     *
     * @throws RelayStopped when an entry is missing between others
     */
    List<byte[]> after(long position) {
        // What is committed but not yet durable could be gone after a power cut, and the topic would be ahead.
        long end = Math.min(log.writer().head().position(), position + COUNT_MAX);
        List<byte[]> batch = new ArrayList<>();
        long bytes = 0;
        long at = position;
        while (at < end && bytes < BYTES_MAX) {
            List<byte[]> page = log.reader().after(at, (int) Math.min(PAGE, end - at));
            requireNext(page, at);
            batch.addAll(page);
            bytes += page.stream().mapToLong(entry -> entry.length).sum();
            at += page.size();
        }
        return batch;
    }

    private static void requireNext(List<byte[]> page, long position) {
        long next = position + 1;
        for (byte[] entry : page) {
            if (EntryFrame.position(entry) != next) {
                throw missing(next);
            }
            next++;
        }
        if (page.isEmpty()) {
            throw missing(next);
        }
    }

    private static RelayStopped missing(long position) {
        return new RelayStopped("The log has no entry at position " + position
                + ", though it goes on behind it. Restore the log from a backup.");
    }
}
