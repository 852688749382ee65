package org.kpiledger.query.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.audit.FieldsCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of the audit trail, one for each entry, and by them the instants of positions. */
public final class AuditLines {
    private static final String COLUMNS = "position, time_micros, actor, role, on_behalf_of, type, subject, reason,"
            + " channel, command_id, fields_before, fields_after";

    private final JdbcClient jdbc;
    private final AuditSearch search;
    private final String table;

    private AuditLines(RowsDatabase database, TableSet tables) {
        this.jdbc = database.byKey();
        this.search = new AuditSearch(database, tables);
        this.table = tables.beside(AuditTables.ENTRIES);
    }

    /** The store of the audit projection, which writes these lines with its rows. */
    public static ProjectionStore<Fields> store(RowsDatabase database, TableSet tables) {
        return ProjectionStore.of(database, new AuditProjection(), tables, new AuditLinesWriter(tables));
    }

    /** The lines that the store writes. */
    public static AuditLines of(RowsDatabase database, TableSet tables) {
        return new AuditLines(database, tables);
    }

    /** The lines that the filter takes, in the order asked for, at most as many as the limit says. */
    public List<AuditLine> find(AuditFilter filter, AuditOrder order, int limit) {
        List<Long> positions = search.find(filter.byPosition(this::positionAt), order, limit);
        if (positions.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(positions.size(), "?"));
        return jdbc.sql("select " + COLUMNS + " from " + table + " where position in (" + places + ") order by "
                        + order.byPosition())
                .params(positions)
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
        @Nullable String onBehalfOf = row.getString(5);
        @Nullable String reason = row.getString(8);
        return new AuditLine(
                row.getLong(1),
                instant(row.getLong(2)),
                new ActorId(row.getString(3)),
                row.getString(4),
                onBehalfOf == null ? null : new ActorId(onBehalfOf),
                row.getString(6),
                new SubjectId(row.getString(7)),
                reason == null ? null : new Line(reason),
                Channel.valueOf(row.getString(9)),
                row.getString(10),
                FieldsCodec.read(row.getBytes(11)),
                FieldsCodec.read(row.getBytes(12)));
    }
}
