package org.kpiledger.command.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureFailed;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.TreeFrontier;
import org.kpiledger.log.VerifierKey;

/**
 * Compares the checkpoints that were seen outside with the entries, as the tree of these grows to the size of each; up to
 * the first that differs, since all behind it would. Whose a cosignature is, it does not know, and believes none.
 */
final class CheckpointsInspection {
    private static final int PAGE = 1_000;

    private final Questions questions;
    private final Divergences divergences;
    private final long largest;
    private final Deque<Stored> page = new ArrayDeque<>();
    private VerifierKey[] keys = {};
    private @Nullable String origin;
    private long after = Long.MIN_VALUE;
    private boolean broken;
    private long agreedSize;
    private long agreed;

    private record Stored(long size, byte[] note) {}

    /** To be made before the head is read, so that none is taken which the head does not know yet. */
    CheckpointsInspection(Questions questions, Divergences divergences) {
        this.questions = questions;
        this.divergences = divergences;
        this.largest = questions
                .ask("select max(size) from checkpoints", _ -> {}, row -> row.getLong(1))
                .getFirst();
    }

    /** @param of the log's name; absent where that is not known */
    void begin(@Nullable String of) {
        origin = of;
        try {
            keys =
                    questions
                            .ask("select vkey from signing_keys order by number", _ -> {}, row -> row.getString(1))
                            .stream()
                            .map(VerifierKey::parse)
                            .toArray(VerifierKey[]::new);
        } catch (MalformedLogData malformed) {
            diverges("A key that the log was signed with (signing_keys) is damaged: " + malformed.getMessage());
            return;
        }
        turn();
        grown(TreeFrontier.EMPTY);
    }

    private void turn() {
        page.addAll(questions.ask(
                "select size, note from checkpoints where size > ? and size <= ? order by size limit ?",
                statement -> {
                    statement.setLong(1, after);
                    statement.setLong(2, largest);
                    statement.setInt(3, PAGE);
                },
                row -> new Stored(row.getLong(1), row.getBytes(2))));
    }

    /** @param tree of the entries' bytes so far */
    void grown(TreeFrontier tree) {
        while (!broken && !page.isEmpty() && page.getFirst().size() <= tree.size()) {
            Stored stored = page.removeFirst();
            compare(stored, tree.root());
            after = stored.size();
            if (page.isEmpty()) {
                turn();
            }
        }
    }

    private void compare(Stored stored, LogHash root) {
        SignedCheckpoint signed = read(stored);
        if (signed == null) {
            return;
        }
        if (signed.checkpoint().root().equals(root)) {
            agreed++;
            agreedSize = stored.size();
            return;
        }
        Place changed = new Place(agreedSize + 1, stored.size());
        diverges(
                changed,
                named(signed) + " has another root than the first " + counted(stored.size())
                        + (changed.isKnown()
                                ? "; what was changed is the entry " + changed.first()
                                : "; what was changed lies in positions " + changed.first() + " to " + changed.last())
                        + ".");
    }

    /** Null where it is none of this log's, which is told. */
    private @Nullable SignedCheckpoint read(Stored stored) {
        String at = "The checkpoint at " + stored.size();
        try {
            SignedCheckpoint signed = SignedCheckpoint.parse(stored.note());
            Checkpoint checkpoint = signed.checkpoint();
            if (checkpoint.size() != stored.size()) {
                diverges(at + " says that it is one at " + checkpoint.size() + ".");
            } else if (origin != null && !origin.equals(checkpoint.origin())) {
                diverges(at + " is of the log " + checkpoint.origin() + ", and not of " + origin + ".");
            } else {
                signed.verify(keys);
                return signed;
            }
        } catch (MalformedLogData malformed) {
            diverges(at + " is damaged: " + malformed.getMessage());
        } catch (SignatureFailed none) {
            diverges(at + " is not truly signed by a key that the log was signed with (signing_keys).");
        }
        return null;
    }

    /**
     * All entries were added.
     *
     * @param size how many these are
     */
    void end(long size) {
        if (!broken && !page.isEmpty()) {
            SignedCheckpoint beyond = read(page.getFirst());
            if (beyond != null) {
                diverges(
                        new Place(size + 1, size + 1),
                        named(beyond) + " lies beyond the log, which has " + counted(size) + ".");
            }
        }
    }

    private String named(SignedCheckpoint signed) {
        boolean cosigned = signed.signatures().stream()
                .anyMatch(signature -> List.of(keys).stream().noneMatch(key -> key.claims(signature)));
        return "The checkpoint at " + signed.checkpoint().size() + ", signed" + (cosigned ? " and cosigned," : ",");
    }

    private static String counted(long entries) {
        return entries + (entries == 1 ? " entry" : " entries");
    }

    private void diverges(String sentence) {
        broken = true;
        divergences.add(LogInspection.CHECKPOINTS, 0, sentence);
    }

    private void diverges(Place place, String sentence) {
        broken = true;
        divergences.add(LogInspection.CHECKPOINTS, place, sentence);
    }

    /** What is said where nothing diverges. */
    String agreeing() {
        return agreed == 0
                ? "None is kept: none was seen outside yet, or all were taken away."
                : agreed + " kept, up to that at " + agreedSize
                        + ", each signed by the log and of the root that its entries make.";
    }
}
