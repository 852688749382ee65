package org.kpiledger.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.log.LogHash;

/** Reads the bytes of entries, each compared with its leaf hash: what is not what was written is handed to nobody. */
final class WholeEntries {
    /** What a question for entries selects, from {@code entries} named {@code e}. */
    static final String COLUMNS = "e.position, e.leaf_hash, e.bytes";

    private final Questions questions;
    private volatile @Nullable CorruptLog damage;

    WholeEntries(LogDatabase database) {
        this.questions = new Questions(database);
    }

    /** The first entry that was read and is not what was written. */
    Optional<CorruptLog> damage() {
        return Optional.ofNullable(damage);
    }

    /**
     * The bytes of the entries that a question answers with.
     *
     * @param sql selects {@link #COLUMNS}
     * @throws CorruptLog when one of them is not what was written
     */
    List<byte[]> ask(String sql, Questions.Parameters parameters) {
        return questions.ask(sql, parameters, this::whole);
    }

    private byte[] whole(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(3);
        if (bytes == null || !Arrays.equals(LogHash.ofLeaf(bytes).toBytes(), row.getBytes(2))) {
            throw found(CorruptLog.at(row.getLong(1), "does not have the hash of its leaf"));
        }
        return bytes;
    }

    /** Notes damage, whoever found it. */
    CorruptLog found(CorruptLog what) {
        damage = what;
        return what;
    }
}
