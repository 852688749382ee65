package org.kpiledger.verifier.check;

import java.util.List;
import java.util.Optional;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.TileAddress;
import org.kpiledger.verifier.source.Stretch;

/** Compares roots that were signed when the log was shorter with those that its entries make. */
final class OlderRoots {
    private final List<Checkpoint> inOrder;
    private int next;
    private long lastSame;
    private long firstOther;
    private int count;

    /** @param signed in the order of their sizes */
    OlderRoots(List<SignedCheckpoint> signed) {
        this.inOrder = signed.stream().map(SignedCheckpoint::checkpoint).toList();
        while (next < inOrder.size() && inOrder.get(next).size() == 0) {
            next++;
            count++;
        }
    }

    /** @param before the root of the entries before the stretch */
    void take(CheckedStretch checked, GrowingRoot before) {
        Stretch stretch = checked.stretch();
        while (next < inOrder.size() && inOrder.get(next).size() <= stretch.last()) {
            Checkpoint older = inOrder.get(next++);
            int within = (int) (older.size() - stretch.tile() * TileAddress.FULL);
            LogHash made = before.rootWith(checked.leaves().subList(0, within));
            count++;
            if (made.equals(older.root())) {
                lastSame = older.size();
            } else if (firstOther == 0) {
                firstOther = older.size();
            }
        }
    }

    /** How many were compared. */
    int count() {
        return count;
    }

    /** The size at which the first differs. */
    Optional<Long> first() {
        return firstOther == 0 ? Optional.empty() : Optional.of(firstOther);
    }

    /** Between which positions the log was changed, as far as these tell; to be added to a sentence. */
    String where(long differing) {
        long to = firstOther == 0 ? differing : Math.min(firstOther, differing);
        return lastSame < to ? "; what was changed lies in positions " + (lastSame + 1) + " to " + to : "";
    }
}
