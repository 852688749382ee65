package org.kpiledger.verifier.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.events.codec.UnreadableEntry;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;

/** Reads, hashes and decodes stretches of a log, each without looking at any other; used by several threads. */
final class StretchCheck {
    private final LogSource source;
    private final String sourcePrefix;
    private final Flaws flaws;
    private final boolean rootOnly;
    private final Optional<OlderCopy> copy;
    private final EntryCodec codec = new EntryCodec();
    private final AtomicLong compared = new AtomicLong();

    /**
     * @param origin of the log
     * @param rootOnly whether entries are hashed and not read
     * @param copy from earlier, beside which they are laid
     */
    StretchCheck(LogSource source, String origin, Flaws flaws, boolean rootOnly, Optional<OlderCopy> copy) {
        this.source = source;
        this.sourcePrefix = "//" + origin + "/";
        this.flaws = flaws;
        this.rootOnly = rootOnly;
        this.copy = copy;
    }

    /** @throws SourceFailed when the entries are not there */
    CheckedStretch check(Stretch stretch) throws SourceFailed {
        List<byte[]> bytes = source.entries(stretch);
        List<LogHash> leaves = new ArrayList<>(stretch.width());
        bytes.forEach(entry -> leaves.add(LogHash.ofLeaf(entry)));
        copy.ifPresent(older -> older.compare(stretch, bytes));
        TreeFrontier tree = GrowingRoot.frontier(leaves);
        if (rootOnly) {
            return new CheckedStretch(stretch, leaves, tree, List.of(), Instant.MIN, Instant.MIN);
        }
        compare(stretch, leaves, source.leafHashes(stretch));
        List<Entry> entries = new ArrayList<>(stretch.width());
        Instant before = Instant.MIN;
        long position = stretch.first();
        for (byte[] entry : bytes) {
            Optional<Entry> read = read(entry, position, before);
            if (read.isEmpty()) {
                break;
            }
            before = read.get().time();
            entries.add(read.get());
            position++;
        }
        Instant first = entries.isEmpty() ? Instant.MIN : entries.getFirst().time();
        return new CheckedStretch(stretch, leaves, tree, entries, first, before);
    }

    private void compare(Stretch stretch, List<LogHash> leaves, Optional<List<LogHash>> stated) {
        if (stated.isEmpty()) {
            return;
        }
        compared.addAndGet(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            if (!leaves.get(i).equals(stated.get().get(i))) {
                long position = stretch.first() + i;
                flaws.add(
                        Aspect.LEAVES,
                        position,
                        "the bytes of entry " + position + " do not have the leaf hash that the log has for it");
                return;
            }
        }
    }

    /** How many leaf hashes the source has shown. */
    long compared() {
        return compared.get();
    }

    private Optional<Entry> read(byte[] bytes, long position, Instant before) {
        try {
            if (EntryFrame.position(bytes) != position) {
                flaws.add(
                        Aspect.ENTRIES,
                        position,
                        "at position " + position + " stands the entry of position " + EntryFrame.position(bytes));
                return Optional.empty();
            }
            Entry entry = codec.decodeInOrder(bytes);
            if (!entry.time().isAfter(before)) {
                flaws.add(Aspect.ENTRIES, position, notLater(position));
            }
            if (!entry.attributes().source().startsWith(sourcePrefix)) {
                flaws.add(
                        Aspect.ORIGIN,
                        position,
                        "entry " + position + " is of another log: its source is "
                                + entry.attributes().source());
            }
            return Optional.of(entry);
        } catch (UnreadableEntry unreadable) {
            flaws.add(Aspect.SCHEMA, position, "entry " + position + " cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    static String notLater(long position) {
        return "entry " + position + " was not recorded after the one before it";
    }
}
