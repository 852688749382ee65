package org.kpiledger.command.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.kpiledger.events.SubjectId;

/**
 * What one command wants appended: its entries, already serialised, and what must still be so when they are written.
 *
 * @param firstSequence the sequence of its first entry, so that the subject must end just before it
 * @param entries their bytes, not yet stamped
 * @param conditions by subject key, the last sequence seen, -1 where there was none
 */
record Append(
        SubjectId subject,
        long firstSequence,
        List<byte[]> entries,
        Map<String, Long> conditions,
        CommandKey key,
        CompletableFuture<Receipt> done) {

    static Append of(
            SubjectId subject, long firstSequence, List<byte[]> entries, Map<String, Long> conditions, CommandKey key) {
        return new Append(subject, firstSequence, entries, conditions, key, new CompletableFuture<>());
    }
}
