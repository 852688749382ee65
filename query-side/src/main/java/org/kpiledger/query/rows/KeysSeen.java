package org.kpiledger.query.rows;

import java.util.BitSet;
import org.kpiledger.projections.Key;

/**
 * The keys that rows have been written for since the first entry, so that new ones, which most entries bring, need not be
 * looked for. It remembers two bits of each: of a key that was written it never says that it was not, of others seldom
 * that they were.
 */
final class KeysSeen {
    /** 2 MB; with a million keys one of a hundred new ones is looked for all the same. */
    private static final int BITS = 1 << 24;

    private static final int MIXER = 0x9E3779B9;

    private final BitSet bits = new BitSet();
    private boolean complete;

    /** @param complete whether nothing has been written yet */
    KeysSeen(boolean complete) {
        this.complete = complete;
    }

    /** Somebody else has written, or might have. */
    void loseSight() {
        complete = false;
        bits.clear();
    }

    void add(Key key) {
        if (complete) {
            bits.set(first(key));
            bits.set(second(key));
        }
    }

    boolean mayHave(Key key) {
        return !complete || bits.get(first(key)) && bits.get(second(key));
    }

    private static int first(Key key) {
        return spread(key.item().hashCode());
    }

    private static int second(Key key) {
        return spread(key.item().hashCode() * MIXER
                ^ key.scope().hashCode() * 31 + key.item().length());
    }

    private static int spread(int hash) {
        int mixed = (hash ^ hash >>> 16) * MIXER;
        return (mixed ^ mixed >>> 13) & BITS - 1;
    }
}
