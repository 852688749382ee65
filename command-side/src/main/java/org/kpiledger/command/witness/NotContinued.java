package org.kpiledger.command.witness;

import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;

/**
 * A checkpoint that was seen outside and that the log does not continue.
 *
 * @param ends how many entries the log has
 * @param rootThere the log's own root at the checkpoint's size, where it goes that far
 */
record NotContinued(String seenBy, Checkpoint checkpoint, long ends, LogHash rootThere) {
    String sentence() {
        long size = checkpoint.size();
        return size > ends
                ? "The " + seenBy + " has seen " + size + " entries of this log, but it has " + ends
                        + ": a backup was restored, or the end was cut off."
                : "The " + seenBy + " has seen this log with " + size + " entries and root "
                        + checkpoint.root().toBase64() + ", but the first " + size + " of its " + ends
                        + " entries now have root " + rootThere.toBase64() + ": it is another log, or was changed.";
    }
}
