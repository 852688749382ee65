package org.kpiledger.command.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each tile of the tree as soon as it is full, behind the log and on a thread of its own; at the start, all that an
 * older program did not keep.
 *
 * <p>Several nodes on one log may do it at once: a tile is the same whoever makes it.
 */
final class TileWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TileWriter.class);

    /** So many tiles at most are kept in one transaction. */
    private static final int STEP = 64;

    /** The log's positions are below 2^63, so no tile of a higher level is ever full. */
    private static final int LEVELS = 7;

    private final LogTiles tiles;
    private final TileTable table;
    private final LongSupplier durable;
    private final long[] next = new long[LEVELS];
    private final Semaphore due = new Semaphore(1);
    private final Thread thread;
    private boolean counted;
    private volatile long kept;
    private volatile boolean closed;

    /** @param durable the last position that is durable */
    TileWriter(LogTiles tiles, TileTable table, LongSupplier durable) {
        this.tiles = tiles;
        this.table = table;
        this.durable = durable;
        this.thread = Thread.ofPlatform().name("log-tiles").daemon(true).start(this::serve);
    }

    /** The log has grown. */
    void appended() {
        if (durable.getAsLong() - kept >= TileAddress.FULL && due.availablePermits() == 0) {
            due.release();
        }
    }

    /** The position up to which all full tiles of leaves are kept, as far as this node knows. */
    long kept() {
        return kept;
    }

    private void serve() {
        while (!closed) {
            due.acquireUninterruptibly();
            try {
                write();
            } catch (SQLException | RuntimeException failed) {
                if (!closed) {
                    LOG.warn("The tiles of the log could not be kept; they are made when asked for meanwhile.", failed);
                }
            }
        }
    }

    private void write() throws SQLException {
        if (!counted) {
            for (int level = 0; level < LEVELS; level++) {
                next[level] = table.count(level);
            }
            kept = next[0] * TileAddress.FULL;
            counted = true;
        }
        long end = durable.getAsLong();
        for (int level = 0; level < LEVELS; level++) {
            write(level, end >> (Byte.SIZE * (level + 1)));
        }
    }

    private void write(int level, long full) throws SQLException {
        while (next[level] < full && !closed) {
            long until = Math.min(full, next[level] + STEP);
            Map<TileAddress, Tile> step = new LinkedHashMap<>();
            for (long index = next[level]; index < until; index++) {
                TileAddress address = TileAddress.full(level, index);
                step.put(address, tiles.made(address));
            }
            table.keep(step);
            next[level] = until;
            if (level == 0) {
                kept = until * TileAddress.FULL;
            }
        }
    }

    /** What is due is kept at the next start. */
    @Override
    public void close() {
        closed = true;
        due.release();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
