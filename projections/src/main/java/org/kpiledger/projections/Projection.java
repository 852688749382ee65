package org.kpiledger.projections;

import java.util.List;
import org.kpiledger.events.codec.Entry;

/**
 * One question's fold: which documents an entry changes, as a pure function of the entry and the documents touched.
 *
 * @param <D> what its documents have in common
 */
public interface Projection<D> {
    /** Lower-case letters; names its tables and its place in the status. */
    String name();

    /** Raised whenever the same entries would give other rows. */
    int version();

    /** What the entry changes; applied in this order, each to what the one before left. */
    List<Change<D>> changes(Entry entry);

    DocumentCodec<D> codec();

    /** Whether a later entry may change the document; not one that tells what was done once. */
    default boolean mayChange(D document) {
        return true;
    }

    /** Whether what its scopes hold seldom changes and is asked for as a whole, for nearly every answer. */
    default boolean isReadWhole() {
        return false;
    }

    /** Whether rows stay when they are no longer known; not those that nobody asks for as known at another moment. */
    default boolean keepsHistory() {
        return true;
    }
}
