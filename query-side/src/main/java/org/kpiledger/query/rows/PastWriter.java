package org.kpiledger.query.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Row;

/** Files rows that are no longer known, those of one scope and landmark together. */
final class PastWriter<D> {
    /** Statements are sent in parts, since all of a part is held in memory. */
    private static final int PART_BYTES_MAX = 1_000_000;

    /** Where rows are filed. */
    private record Place(String scope, long landmark) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::scope).thenComparingLong(Place::landmark);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final DocumentCodec<D> codec;
    private final String small;
    private final String delete;
    private final String insert;

    PastWriter(DocumentCodec<D> codec, TableSet tables) {
        this.codec = codec;
        this.small = "select scope, landmark, written, number, packed"
                + " from unnest(cast(? as varchar array), cast(? as bigint array)) as asked (part, place)"
                // An outer join, since H2 might otherwise begin with the table; see Dialect.
                + " left join " + tables.past() + " on scope = part and landmark = place and size < ?"
                + " where scope is not null";
        this.delete =
                "delete from " + tables.past() + " where scope = ? and landmark = ? and written = ? and number = ?";
        this.insert = "insert into " + tables.past()
                + " (scope, landmark, written, number, first_item, last_item, known_from, known_to, size, packed)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    /**
     * Files the rows.
     *
     * @param from what was written before reaches up to there
     * @param upTo what is written now reaches up to there
     */
    void write(Connection connection, List<Row<D>> rows, long from, long upTo) throws SQLException {
        SortedMap<Place, List<Row<D>>> filed = new TreeMap<>();
        for (Row<D> row : rows) {
            Place place = new Place(row.key().scope(), Landmarks.of(row.knownFrom(), row.knownTo()));
            filed.computeIfAbsent(place, _ -> new ArrayList<>()).add(row);
        }
        Map<Place, List<PackedRow>> before = takeOut(
                connection,
                filed.keySet().stream()
                        // Under a later position nothing can be filed yet.
                        .filter(place -> place.landmark() <= from)
                        .toList());
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int bytes = 0;
            for (Map.Entry<Place, List<Row<D>>> entry : filed.entrySet()) {
                Place place = entry.getKey();
                List<PackedRow> together = new ArrayList<>(before.getOrDefault(place, List.of()));
                entry.getValue().forEach(row -> together.add(PackedRow.of(row, codec)));
                together.sort(PackedRow.ORDER);
                List<Pack> packs = Pack.of(together);
                for (int number = 0; number < packs.size(); number++) {
                    Pack pack = packs.get(number);
                    statement.setString(1, place.scope());
                    statement.setLong(2, place.landmark());
                    statement.setLong(3, upTo);
                    statement.setInt(4, number);
                    statement.setString(5, pack.firstItem());
                    statement.setString(6, pack.lastItem());
                    statement.setLong(7, pack.knownFrom());
                    statement.setLong(8, pack.knownTo());
                    statement.setInt(9, pack.rows().length);
                    statement.setBytes(10, pack.rows());
                    statement.addBatch();
                    bytes += pack.rows().length;
                    if (bytes >= PART_BYTES_MAX) {
                        statement.executeBatch();
                        bytes = 0;
                    }
                }
            }
            statement.executeBatch();
        }
    }

    /** The rows of the packs at the places that are not full, which are taken from there. */
    private Map<Place, List<PackedRow>> takeOut(Connection connection, List<Place> places) throws SQLException {
        Map<Place, List<PackedRow>> rows = new HashMap<>();
        if (places.isEmpty()) {
            return rows;
        }
        Array scopes = connection.createArrayOf(
                "varchar", places.stream().map(Place::scope).toArray());
        Array landmarks = connection.createArrayOf(
                "bigint", places.stream().map(Place::landmark).toArray());
        try (PreparedStatement finding = connection.prepareStatement(small);
                PreparedStatement deleting = connection.prepareStatement(delete)) {
            finding.setArray(1, scopes);
            finding.setArray(2, landmarks);
            finding.setInt(3, Pack.BYTES_FULL);
            try (ResultSet found = finding.executeQuery()) {
                while (found.next()) {
                    Place place = new Place(found.getString(1), found.getLong(2));
                    PackCursor pack = new PackCursor(found.getBytes(5));
                    while (pack.next()) {
                        rows.computeIfAbsent(place, _ -> new ArrayList<>()).add(pack.packed());
                    }
                    deleting.setString(1, place.scope());
                    deleting.setLong(2, place.landmark());
                    deleting.setLong(3, found.getLong(3));
                    deleting.setInt(4, found.getInt(4));
                    deleting.addBatch();
                }
            }
            deleting.executeBatch();
        }
        return rows;
    }
}
