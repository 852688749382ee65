package org.kpiledger.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.installation.ClockAccepted;

/**
 * What one command wants appended: its entries, already serialised, and what must still be so when they are written.
 *
 * @param firstSequence the sequence of its first entry, so that the subject must end just before it
 * @param entries their bytes, not yet stamped; none where it only asks
 * @param conditions by subject key, the last sequence seen, -1 where there was none
 * @param listings the subjects of a kind that were read, of which no other one may have begun
 * @param reliedOn the ends of appends that were not durable yet when the command was decided on what they make; it is
 *     void where one of them is. Not these themselves, or each would keep all before it in memory
 * @param simulatedTime of its entries, in a simulated log; absent where these have the time at which they are written
 * @param accepted by which the clock is believed again, from this command on and for it
 */
record Append(
        SubjectId subject,
        long firstSequence,
        List<byte[]> entries,
        Map<String, Long> conditions,
        List<Listing> listings,
        CommandKey key,
        List<CompletableFuture<Receipt>> reliedOn,
        @Nullable Instant simulatedTime,
        @Nullable ClockAccepted accepted,
        CompletableFuture<Receipt> done) {

    static Append of(
            SubjectId subject, long firstSequence, List<byte[]> entries, Map<String, Long> conditions, CommandKey key) {
        return new Append(
                subject,
                firstSequence,
                entries,
                conditions,
                List.of(),
                key,
                List.of(),
                null,
                null,
                new CompletableFuture<>());
    }

    /**
     * Appends nothing: asks whether all that was read is so at this place in the order of commands, where a refusal, or
     * that there is nothing to do, was decided.
     */
    static Append asking(
            SubjectId subject,
            Map<String, Long> conditions,
            List<Listing> listings,
            CommandKey key,
            List<CompletableFuture<Receipt>> reliedOn) {
        return of(subject, 0, List.of(), conditions, key).listing(listings).relyingOn(reliedOn);
    }

    boolean asksOnly() {
        return entries.isEmpty();
    }

    Append accepting(@Nullable ClockAccepted clock) {
        return new Append(
                subject, firstSequence, entries, conditions, listings, key, reliedOn, simulatedTime, clock, done);
    }

    Append listing(List<Listing> read) {
        return new Append(
                subject, firstSequence, entries, conditions, read, key, reliedOn, simulatedTime, accepted, done);
    }

    Append relyingOn(List<CompletableFuture<Receipt>> earlier) {
        return new Append(
                subject, firstSequence, entries, conditions, listings, key, earlier, simulatedTime, accepted, done);
    }

    Append simulatedAt(Optional<Instant> time) {
        return new Append(
                subject,
                firstSequence,
                entries,
                conditions,
                listings,
                key,
                reliedOn,
                time.orElse(null),
                accepted,
                done);
    }

    /** Whether what was appended so is durable, and was written for it. */
    static boolean isWritten(CompletableFuture<Receipt> done) {
        return done.isDone() && !done.isCompletedExceptionally() && !done.join().repeated();
    }

    boolean hasFailed() {
        return done.isDone() && !isWritten(done);
    }
}
