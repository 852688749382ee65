package org.kpiledger.verifier.check;

import java.time.Instant;
import java.util.List;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;
import org.kpiledger.verifier.source.Stretch;

/**
 * What one thread made of a stretch of the log.
 *
 * @param leaves hashed from the bytes
 * @param tree of the leaves alone
 * @param entries as far as they could be read
 * @param last when the last of them was recorded
 */
record CheckedStretch(
        Stretch stretch, List<LogHash> leaves, TreeFrontier tree, List<Entry> entries, Instant first, Instant last) {
    boolean isRead() {
        return entries.size() == stretch.width();
    }
}
