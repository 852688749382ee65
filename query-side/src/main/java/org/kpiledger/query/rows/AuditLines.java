package org.kpiledger.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.Touched;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.audit.FieldsCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of the audit trail, one for each entry, and by them the instants of positions. */
public final class AuditLines {
    private static final String COLUMNS = "position, time_micros, actor, role, type, subject, reason, channel,"
            + " command_id, fields_before, fields_after";

    private final JdbcClient jdbc;
    private final String table;

    private AuditLines(RowsDatabase database, TableSet tables) {
        this.jdbc = database.jdbc();
        this.table = tables.beside("entries");
    }

    /** The store of the audit projection, which writes these lines with its rows. */
    public static ProjectionStore<Fields> store(RowsDatabase database, TableSet tables) {
        return ProjectionStore.of(database, new AuditProjection(), tables, new Writer(tables.beside("entries")));
    }

    /** The lines that the store writes. */
    public static AuditLines of(RowsDatabase database, TableSet tables) {
        return new AuditLines(database, tables);
    }

    /** The lines that the filter takes, in the order asked for, at most as many as the limit says. */
    public List<AuditLine> find(AuditFilter filter, AuditOrder order, int limit) {
        List<Object> values = new ArrayList<>();
        String where = filter.byPosition(this::positionAt).where(values);
        values.add(limit);
        return jdbc.sql("select " + COLUMNS + " from " + table + " where " + where + " order by "
                        + order.columns(filter) + " limit ?")
                .params(values)
                .query((row, _) -> line(row))
                .list();
    }

    /** When the entry at the position was recorded. */
    public Optional<Instant> timeOf(long position) {
        return jdbc.sql("select time_micros from " + table + " where position = ?")
                .param(position)
                .query(Long.class)
                .optional()
                .map(AuditLines::instant);
    }

    /** The position of the last entry recorded at the instant or before, 0 where there is none. */
    public long positionAt(Instant time) {
        return jdbc.sql("select position from " + table + " where time_micros <= ? order by time_micros desc limit 1")
                .param(micros(time))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString(7);
        return new AuditLine(
                row.getLong(1),
                instant(row.getLong(2)),
                new ActorId(row.getString(3)),
                row.getString(4),
                row.getString(5),
                new SubjectId(row.getString(6)),
                reason == null ? null : new Line(reason),
                Channel.valueOf(row.getString(8)),
                row.getString(9),
                FieldsCodec.read(row.getString(10)),
                FieldsCodec.read(row.getString(11)));
    }

    private static final class Writer implements Beside<Fields> {
        private final String insert;
        private final List<AuditLine> lines = new ArrayList<>();

        Writer(String table) {
            this.insert = "insert into " + table + " (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        }

        @Override
        public void applied(Entry entry, List<Touched<Fields>> touched) {
            lines.add(AuditProjection.line(entry, touched));
        }

        @Override
        public void write(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (AuditLine line : lines) {
                    statement.setLong(1, line.position());
                    statement.setLong(2, micros(line.time()));
                    statement.setString(3, line.actor().value());
                    statement.setString(4, line.role());
                    statement.setString(5, line.type());
                    statement.setString(6, line.subject().value());
                    statement.setString(
                            7, line.reason() == null ? null : line.reason().value());
                    statement.setString(8, line.channel().name());
                    statement.setString(9, line.commandId());
                    statement.setString(10, FieldsCodec.write(line.before()));
                    statement.setString(11, FieldsCodec.write(line.after()));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            lines.clear();
        }

        @Override
        public void forget() {
            lines.clear();
        }
    }
}
