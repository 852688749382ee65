package org.kpiledger.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.LogHash;

/**
 * Reads the log up to its end as the writer knows it: an entry that is committed but not yet durable could still be
 * lost, so nobody outside gets to see it.
 */
public final class LogReader {
    private final Questions questions;
    private final WholeEntries entries;
    private final SubjectIndex index;
    private volatile long end;

    LogReader(LogDatabase database, WholeEntries entries, SubjectIndex index) {
        this.questions = new Questions(database);
        this.entries = entries;
        this.index = index;
    }

    /** The first entry that was read and is not what was written; from then on, nothing is appended to the log. */
    Optional<CorruptLog> damage() {
        return entries.damage();
    }

    /**
     * The bytes of the entries behind the position, in their order.
     *
     * @param limit how many at most
     */
    public List<byte[]> after(long position, int limit) {
        int count = countAfter(position, limit);
        return count == 0 ? List.of() : committedAfter(position, count);
    }

    /**
     * Hands over the entries behind the position, decoded and in their order, up to the end that the log has now; by more
     * than one processor, so this is the way to read much of it.
     *
     * @throws CorruptLog when one of them is missing or not what was written; those before it were handed over
     */
    public void replayAfter(long position, Consumer<Entry> to) {
        new DecodedAhead(this).read(position, end, to);
    }

    /** Notes that there is no entry where one must be. */
    CorruptLog missing(long position) {
        return entries.found(CorruptLog.at(position, "is missing"));
    }

    /** The bytes of the entry at the position. */
    public Optional<byte[]> at(long position) {
        return position > end ? Optional.empty() : committedAt(position);
    }

    /** The last position that is durable. */
    void endsAt(long position) {
        end = position;
    }

    /** The last position that is durable, as far as this node knows. */
    long end() {
        return end;
    }

    private int countAfter(long position, int limit) {
        return (int) Math.clamp(end - position, 0, limit);
    }

    /** As {@link #after}, with what is committed and perhaps not yet durable. */
    List<byte[]> committedAfter(long position, int limit) {
        return entries.ask(
                "select " + WholeEntries.COLUMNS + " from entries e where e.position > ? order by e.position limit ?",
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                });
    }

    /** As {@link #at}, perhaps not yet durable. */
    Optional<byte[]> committedAt(long position) {
        return entries
                .ask(
                        "select " + WholeEntries.COLUMNS + " from entries e where e.position = ?",
                        statement -> statement.setLong(1, position))
                .stream()
                .findFirst();
    }

    /** Hands over the bytes of the subject's entries from the sequence on, in their order. */
    public void ofSubject(SubjectId subject, long fromSequence, Consumer<byte[]> to) {
        index.read(SubjectEnds.key(subject), fromSequence, to);
    }

    /** The position of the subject's first entry, empty where it has none. */
    OptionalLong firstPosition(SubjectId subject) {
        return index.position(SubjectEnds.key(subject), 0);
    }

    /** The subjects that have entries and whose ids begin so, ignoring case, in the order of the log. */
    List<SubjectId> subjectsBeginning(String prefix) {
        return index.firstOfBeginning(prefix.toLowerCase(Locale.ROOT)).stream()
                .map(bytes ->
                        new SubjectId(EntryCodec.tree(bytes).get("subject").stringValue()))
                .toList();
    }

    /**
     * The last position whose entry was recorded at the instant or before; 0 where there is none. Found by halving,
     * since times increase with positions.
     *
     * @param end the last position there is
     */
    public long positionAt(Instant instant, long end) {
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            long at = middle;
            Instant time = EntryFrame.time(committedAt(at).orElseThrow(() -> missing(at)));
            if (time.isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The leaf hashes of the entries behind the position, in their order. */
    public List<LogHash> leafHashesAfter(long position, int limit) {
        int count = countAfter(position, limit);
        if (count == 0) {
            return List.of();
        }
        return questions.ask(
                "select leaf_hash from entries where position > ? and position <= ? order by position",
                statement -> {
                    statement.setLong(1, position);
                    statement.setLong(2, position + count);
                },
                row -> LogHash.ofBytes(row.getBytes(1)));
    }
}
