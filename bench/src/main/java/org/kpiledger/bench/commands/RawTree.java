package org.kpiledger.bench.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.TreeFrontier;

/** What outsiders can verify costs: leaf hashes, the tree's edge with each row, and tiles behind the rows, as ours are. */
final class RawTree implements AutoCloseable {
    private final DataSource source;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon(true).factory());
    private Future<?> last = CompletableFuture.completedFuture("nothing yet");
    private TreeFrontier frontier = TreeFrontier.EMPTY;
    private long tiles;

    RawTree(DataSource source) {
        this.source = source;
    }

    /** The hash of the next row. */
    byte[] append(byte[] bytes) {
        LogHash leaf = LogHash.ofLeaf(bytes);
        frontier = frontier.append(leaf);
        return leaf.toBytes();
    }

    /** The rows up to the position are durable. */
    void durable(long position) {
        while (tiles < position / TileAddress.FULL) {
            long index = tiles++;
            last = writer.submit(() -> {
                keep(index);
                return index;
            });
        }
    }

    private void keep(long index) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select leaf_hash from entries where position > ? and position <= ? order by position");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into tiles (level, tile_index, root, hashes) values (0, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            select.setLong(1, index * TileAddress.FULL);
            select.setLong(2, (index + 1) * TileAddress.FULL);
            List<LogHash> hashes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hashes.add(LogHash.ofBytes(rows.getBytes(1)));
                }
            }
            Tile tile = new Tile(hashes);
            insert.setLong(1, index);
            insert.setBytes(2, tile.root().toBytes());
            insert.setBytes(3, tile.encode());
            insert.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Fails where the last tile did. */
    @Override
    public void close() throws Exception {
        writer.shutdown();
        last.get();
    }
}
