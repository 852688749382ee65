package org.kpiledger.command.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.installation.ClockAccepted;

/**
 * What one command wants appended: its entries, already serialised, and what must still be so when they are written.
 *
 * @param firstSequence the sequence of its first entry, so that the subject must end just before it
 * @param entries their bytes, not yet stamped
 * @param conditions by subject key, the last sequence seen, -1 where there was none
 * @param accepted by which the clock is believed again, from this command on and for it
 */
record Append(
        SubjectId subject,
        long firstSequence,
        List<byte[]> entries,
        Map<String, Long> conditions,
        CommandKey key,
        @Nullable ClockAccepted accepted,
        CompletableFuture<Receipt> done) {

    static Append of(
            SubjectId subject, long firstSequence, List<byte[]> entries, Map<String, Long> conditions, CommandKey key) {
        return new Append(subject, firstSequence, entries, conditions, key, null, new CompletableFuture<>());
    }

    Append accepting(@Nullable ClockAccepted clock) {
        return new Append(subject, firstSequence, entries, conditions, key, clock, done);
    }
}
