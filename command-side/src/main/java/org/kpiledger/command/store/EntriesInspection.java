package org.kpiledger.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.events.codec.UnreadableEntry;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.TreeFrontier;

/** Reads the table of entries once, from its first row to the head, and compares all that is said of an entry. */
final class EntriesInspection {
    private static final int PAGE = 1_000;

    private final Questions questions;
    private final Progress progress;
    private final Divergences divergences = new Divergences();
    private final TilesInspection tiles;
    private final CheckpointsInspection checkpoints;
    private final StoredHead head;
    private final HeadInspection tree;
    private TreeFrontier byBytes = TreeFrontier.EMPTY;
    private Instant before = Instant.MIN;
    private long otherLeaf;
    private boolean broken;

    EntriesInspection(Questions questions, Progress progress) {
        this.questions = questions;
        this.progress = progress;
        this.tiles = new TilesInspection(questions, divergences);
        this.checkpoints = new CheckpointsInspection(questions, divergences);
        this.head = StoredHead.of(questions);
        this.tree = new HeadInspection(head.tree() == null ? TreeFrontier.EMPTY : head.tree());
    }

    /** The number of entries up to the head; where that is damaged, the last position. */
    long size() {
        return head.size();
    }

    private record Row(
            long position, String subjectKey, long sequence, byte @Nullable [] leafHash, byte @Nullable [] bytes) {}

    List<Inspected> inspect() {
        long position = 0;
        checkpoints.begin(head.origin());
        progress.at(0, head.size());
        while (position < head.size() && !broken) {
            List<Row> page = page(position);
            if (page.isEmpty()) {
                missing(position + 1);
            }
            for (Row row : page) {
                if (row.position() != position + 1) {
                    missing(position + 1);
                    break;
                }
                position++;
                take(row);
            }
            progress.at(position, head.size());
        }
        requireNothingBeyond();
        return told();
    }

    private void missing(long position) {
        broken = true;
        divergences.add(LogInspection.ENTRIES, position, "The entry " + position + " is missing.");
    }

    private List<Row> page(long after) {
        try {
            return questions.ask(
                    "select position, subject_key, sequence, leaf_hash, bytes from entries"
                            + " where position > ? and position <= ? order by position limit ?",
                    statement -> {
                        statement.setLong(1, after);
                        statement.setLong(2, head.size());
                        statement.setInt(3, PAGE);
                    },
                    row -> new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getBytes(4), row.getBytes(5)));
        } catch (CorruptLog unreadable) {
            broken = true;
            divergences.add(
                    LogInspection.ENTRIES,
                    new Place(after + 1, Math.min(after + PAGE, head.size())),
                    "An entry behind " + after + " cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private void take(Row row) {
        byte[] bytes = row.bytes();
        LogHash leaf = leaf(row);
        if (bytes == null) {
            divergences.add(LogInspection.ENTRIES, row.position(), "The entry " + row.position() + " has no bytes.");
            byBytes = byBytes.append(leaf);
        } else {
            LogHash made = LogHash.ofLeaf(bytes);
            byBytes = byBytes.append(made);
            if (!made.equals(leaf) && otherLeaf == 0) {
                otherLeaf = row.position();
            }
            compare(row, bytes);
        }
        tree.add(leaf);
        tiles.add(leaf);
        checkpoints.grown(byBytes);
    }

    private LogHash leaf(Row row) {
        byte[] stored = row.leafHash();
        try {
            return LogHash.ofBytes(stored == null ? new byte[0] : stored);
        } catch (MalformedLogData malformed) {
            divergences.add(
                    LogInspection.LEAVES,
                    row.position(),
                    "The leaf hash of entry " + row.position() + " is none: " + malformed.getMessage());
            return LogHash.EMPTY_ROOT;
        }
    }

    private void compare(Row row, byte[] bytes) {
        long position = row.position();
        try {
            EntryOutline entry = EntryOutline.of(bytes);
            Instant time = EntryFrame.time(bytes);
            if (EntryFrame.position(bytes) != position) {
                divergences.add(
                        LogInspection.ENTRIES,
                        position,
                        "At position " + position + " stands the entry of position " + EntryFrame.position(bytes)
                                + ".");
            } else if (!time.isAfter(before)) {
                divergences.add(
                        LogInspection.ENTRIES,
                        position,
                        "The entry " + position + " was not recorded after the one before it.");
            }
            before = time;
            String key = SubjectEnds.key(entry.subject());
            if (!key.equals(row.subjectKey()) || entry.sequence() != row.sequence()) {
                divergences.add(
                        LogInspection.COLUMNS,
                        position,
                        "The entry " + position + " is number " + entry.sequence() + " of " + key
                                + ", but its columns say number " + row.sequence() + " of " + row.subjectKey() + ".");
            }
        } catch (UnreadableEntry unreadable) {
            divergences.add(
                    LogInspection.ENTRIES,
                    position,
                    "The entry " + position + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private void requireNothingBeyond() {
        if (head.tree() == null) {
            return;
        }
        questions
                .ask(
                        "select min(position) from entries where position > (select size from log_head where id = 1)",
                        _ -> {},
                        row -> row.getLong(1))
                .stream()
                .filter(position -> position > 0)
                .forEach(position -> divergences.add(
                        LogInspection.ENTRIES,
                        position,
                        "The entry " + position + " lies beyond the head of the log, which has " + head.size() + "."));
    }

    private List<Inspected> told() {
        if (otherLeaf > 0) {
            divergences.add(LogInspection.LEAVES, otherLeaf, whoseFault());
        }
        if (head.tree() == null) {
            divergences.add(LogInspection.HEAD, 0, "The head of the log (log_head) is damaged: " + head.damage() + ".");
        } else if (!broken) {
            tree.divergence().ifPresent(found -> divergences.add(LogInspection.HEAD, found.place(), found.sentence()));
        }
        if (!broken) {
            tiles.end(head.size());
            checkpoints.end(head.size());
        }
        List<Inspected> told = new ArrayList<>();
        String counted = head.size() + (head.size() == 1 ? " entry" : " entries");
        told.add(divergences.of(
                LogInspection.ENTRIES, counted + " without gaps, each recorded after the one before it."));
        told.add(divergences.of(LogInspection.LEAVES, "Each is that of its entry's bytes."));
        told.add(divergences.of(LogInspection.COLUMNS, "Each entry stands under its own subject and sequence."));
        if (!broken || divergences.has(LogInspection.HEAD)) {
            told.add(divergences.of(
                    LogInspection.HEAD,
                    "The leaf hashes make its root " + tree.made().root().toBase64() + "."));
        }
        if (!broken || divergences.has(LogInspection.TILES)) {
            told.add(divergences.of(LogInspection.TILES, tiles.compared() + " kept, each that of the leaf hashes."));
        }
        if (!broken || divergences.has(LogInspection.CHECKPOINTS)) {
            told.add(divergences.of(LogInspection.CHECKPOINTS, checkpoints.agreeing()));
        }
        return told;
    }

    /** Of an entry and its leaf hash, the one that makes the head's tree is the one that was written. */
    private String whoseFault() {
        if (!broken && head.has(tree.made())) {
            return "The bytes of entry " + otherLeaf
                    + " were changed: its leaf hash is that of the tree, and not theirs.";
        }
        if (!broken && head.has(byBytes)) {
            return "The leaf hash of entry " + otherLeaf + " was changed: the entry's bytes are those of the tree.";
        }
        return "The bytes of entry " + otherLeaf + " do not have its leaf hash.";
    }
}
