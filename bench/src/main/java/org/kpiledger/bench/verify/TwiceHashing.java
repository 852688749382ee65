package org.kpiledger.bench.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/**
 * A clock that may do once more, each time it is looked at, what the log does for its hashes. The log's writer looks at its
 * clock once for each entry, just before it hashes that; so with it, hashing costs twice what it costs.
 */
final class TwiceHashing extends Clock {
    private static final int ENTRY_BYTES = 900;

    private final Clock clock = Clock.systemUTC();
    private final byte[] entry = new byte[ENTRY_BYTES];
    private TreeFrontier frontier = TreeFrontier.EMPTY;
    private TreeFrontier tiles = TreeFrontier.EMPTY;
    private volatile boolean twice;

    TwiceHashing() {
        ThreadLocalRandom.current().nextBytes(entry);
    }

    void twice(boolean on) {
        twice = on;
    }

    @Override
    public synchronized Instant instant() {
        if (twice) {
            entry[0]++;
            LogHash leaf = LogHash.ofLeaf(entry);
            frontier = frontier.append(leaf);
            // Whoever keeps the tiles hashes the tree's inner nodes a second time.
            tiles = tiles.append(leaf);
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
