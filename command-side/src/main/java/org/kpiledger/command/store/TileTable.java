package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;

/** The full tiles as they are kept in the log's database. */
final class TileTable {
    private static final String INSERT =
            "insert into tiles (level, tile_index, root, hashes) values (?, ?, ?, ?) on conflict do nothing";

    private final LogDatabase database;
    private final Questions questions;

    TileTable(LogDatabase database) {
        this.database = database;
        this.questions = new Questions(database);
    }

    /** How many tiles of the level are kept, counted from the first one. */
    long count(int level) {
        return questions
                .ask(
                        "select max(tile_index) + 1 from tiles where level = ?",
                        statement -> statement.setInt(1, level),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** @throws CorruptLog when it is kept and is no full tile */
    Optional<Tile> find(int level, long index) {
        return questions
                .ask(
                        "select hashes from tiles where level = ? and tile_index = ?",
                        statement -> {
                            statement.setInt(1, level);
                            statement.setLong(2, index);
                        },
                        row -> row.getBytes(1))
                .stream()
                .map(bytes -> decoded(level, index, bytes))
                .findFirst();
    }

    private static Tile decoded(int level, long index, byte[] bytes) {
        try {
            return Tile.decode(bytes, TileAddress.FULL);
        } catch (MalformedLogData bad) {
            throw new CorruptLog(
                    "The tile " + TileAddress.full(level, index).path() + " of the log is damaged: " + bad.getMessage(),
                    bad);
        }
    }

    /** The roots of consecutive tiles, as many of them as are kept, in their order. */
    List<LogHash> roots(int level, long first, int count) {
        return questions.ask(
                "select root from tiles where level = ? and tile_index >= ? and tile_index < ? order by tile_index",
                statement -> {
                    statement.setInt(1, level);
                    statement.setLong(2, first);
                    statement.setLong(3, first + count);
                },
                row -> LogHash.ofBytes(row.getBytes(1)));
    }

    /** Keeps full tiles, in one transaction; those that another node has kept before stay as they are. */
    void keep(Map<TileAddress, Tile> tiles) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Map.Entry<TileAddress, Tile> tile : tiles.entrySet()) {
                    insert.setInt(1, tile.getKey().level());
                    insert.setLong(2, tile.getKey().index());
                    insert.setBytes(3, tile.getValue().root().toBytes());
                    insert.setBytes(4, tile.getValue().encode());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        } catch (SQLException failed) {
            database.renewAfter(failed);
            throw failed;
        }
    }
}
