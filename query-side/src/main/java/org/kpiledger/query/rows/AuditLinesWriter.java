package org.kpiledger.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.Touched;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.audit.FieldsCodec;

/** Writes a line of the audit trail for each entry, and once each what lines are looked for by. */
final class AuditLinesWriter implements Beside<Fields> {
    /** A folder that is remembered need not be written again; there are about as many as KPIs. */
    private static final int REMEMBERED_MAX = 1_000;

    private static final String ONCE = " on conflict do nothing";

    private final String insertLine;
    private final String insertFolder;
    private final String insertReason;
    private final String insertBlock;
    private final List<AuditLine> lines = new ArrayList<>();
    private final Set<String> remembered = new LinkedHashSet<>();

    /** Of the last block, since the next lines are in it too. */
    private final Set<Place> places = new HashSet<>();

    /** A value that the block has in the column; written in the order of their index. */
    private record Place(String column, String value, long block) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::column).thenComparing(Place::value).thenComparing(Place::block);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    AuditLinesWriter(TableSet tables) {
        this.insertLine = "insert into " + tables.beside(AuditTables.ENTRIES)
                + " (position, time_micros, actor, role, on_behalf_of, type, subject, folder, reason, reason_key,"
                + " channel, command_id, fields_before, fields_after)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        this.insertFolder = "insert into " + tables.beside(AuditTables.FOLDERS) + " (folder) values (?)" + ONCE;
        this.insertReason =
                "insert into " + tables.beside(AuditTables.REASONS) + " (reason_key, folded) values (?, ?)" + ONCE;
        this.insertBlock = "insert into " + tables.beside(AuditTables.BLOCKS)
                + " (of_column, name, block) values (?, ?, ?)" + ONCE;
    }

    @Override
    public void applied(Entry entry, List<Touched<Fields>> touched) {
        lines.add(AuditProjection.line(entry, touched));
    }

    @Override
    public void write(Connection connection) throws SQLException {
        Set<String> folders = new LinkedHashSet<>();
        Map<Long, String> reasons = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(insertLine)) {
            for (AuditLine line : lines) {
                String folder = SubjectFolder.of(line.subject().value());
                @Nullable
                StatedReason reason = line.reason() == null
                        ? null
                        : StatedReason.of(line.reason().value());
                set(statement, line, folder, reason);
                statement.addBatch();
                folders.add(folder);
                if (reason != null) {
                    reasons.put(reason.key(), reason.folded());
                }
            }
            statement.executeBatch();
        }
        writeFolders(connection, folders);
        writeReasons(connection, reasons);
        writePlaces(connection);
        lines.clear();
    }

    private static void set(PreparedStatement statement, AuditLine line, String folder, @Nullable StatedReason reason)
            throws SQLException {
        statement.setLong(1, line.position());
        statement.setLong(2, AuditLines.micros(line.time()));
        statement.setString(3, line.actor().value());
        statement.setString(4, line.role());
        statement.setString(
                5, line.onBehalfOf() == null ? null : line.onBehalfOf().value());
        statement.setString(6, line.type());
        statement.setString(7, line.subject().value());
        statement.setString(8, folder);
        statement.setString(9, line.reason() == null ? null : line.reason().value());
        statement.setObject(10, reason == null ? null : reason.key(), java.sql.Types.BIGINT);
        statement.setString(11, line.channel().name());
        statement.setString(12, line.commandId());
        statement.setBytes(13, FieldsCodec.write(line.before()));
        statement.setBytes(14, FieldsCodec.write(line.after()));
    }

    private void writeFolders(Connection connection, Set<String> folders) throws SQLException {
        folders.removeAll(remembered);
        if (folders.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insertFolder)) {
            for (String folder : folders) {
                statement.setString(1, folder);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        if (remembered.size() + folders.size() <= REMEMBERED_MAX) {
            remembered.addAll(folders);
        }
    }

    private void writeReasons(Connection connection, Map<Long, String> reasons) throws SQLException {
        if (reasons.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insertReason)) {
            for (Map.Entry<Long, String> reason : reasons.entrySet()) {
                statement.setLong(1, reason.getKey());
                statement.setString(2, reason.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void writePlaces(Connection connection) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        SortedSet<Place> fresh = new TreeSet<>();
        lines.forEach(line -> fresh.addAll(places(line)));
        fresh.removeAll(places);
        try (PreparedStatement statement = connection.prepareStatement(insertBlock)) {
            for (Place place : fresh) {
                statement.setString(1, place.column());
                statement.setString(2, place.value());
                statement.setLong(3, place.block());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        long last = AuditBlocks.of(lines.getLast().position());
        places.addAll(fresh);
        places.removeIf(place -> place.block() != last);
    }

    private static List<Place> places(AuditLine line) {
        long block = AuditBlocks.of(line.position());
        List<Place> places = new ArrayList<>(AuditBlocks.COLUMNS.size());
        places.add(new Place("folder", SubjectFolder.of(line.subject().value()), block));
        places.add(new Place("actor", line.actor().value(), block));
        places.add(new Place("type", line.type(), block));
        @Nullable String role = line.role();
        if (role != null) {
            places.add(new Place("role", role, block));
        }
        return places;
    }

    @Override
    public void forget() {
        lines.clear();
        remembered.clear();
        places.clear();
    }
}
