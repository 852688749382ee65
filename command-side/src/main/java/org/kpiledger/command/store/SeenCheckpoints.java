package org.kpiledger.command.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignedCheckpoint;

/** The checkpoints of the log that were seen outside, with the signatures of all who saw them; none is ever taken away. */
public final class SeenCheckpoints {
    private final LogDatabase database;
    private final Questions questions;

    SeenCheckpoints(LogDatabase database) {
        this.database = database;
        this.questions = new Questions(database);
    }

    /** Keeps a checkpoint; where one of its size is kept, with the signatures of both. */
    public void keep(SignedCheckpoint checkpoint) {
        long size = checkpoint.checkpoint().size();
        Optional<SignedCheckpoint> before = at(size);
        if (before.isEmpty()) {
            write("insert into checkpoints (note, size) values (?, ?) on conflict do nothing", checkpoint);
        } else {
            // Of two nodes that do this at once, one may lose a signature that was made again anyway.
            write("update checkpoints set note = ? where size = ?", before.get().with(checkpoint.signatures()));
        }
    }

    private void write(String sql, SignedCheckpoint checkpoint) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, checkpoint.note().getBytes(StandardCharsets.UTF_8));
            statement.setLong(2, checkpoint.checkpoint().size());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw database.unavailable("A checkpoint could not be kept.", failed);
        }
    }

    /** The largest one. */
    public Optional<SignedCheckpoint> last() {
        return read("select note from checkpoints order by size desc limit 1", _ -> {}).stream()
                .findFirst();
    }

    /** The one of this size. */
    public Optional<SignedCheckpoint> at(long size) {
        return read("select note from checkpoints where size = ?", statement -> statement.setLong(1, size)).stream()
                .findFirst();
    }

    private List<SignedCheckpoint> read(String sql, Questions.Parameters parameters) {
        return questions.ask(sql, parameters, row -> parsed(row.getBytes(1)));
    }

    private static SignedCheckpoint parsed(byte[] note) {
        try {
            return SignedCheckpoint.parse(note);
        } catch (MalformedLogData bad) {
            throw new CorruptLog("A checkpoint kept in the log's database is damaged: " + bad.getMessage(), bad);
        }
    }
}
