package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpisProjection;

class RowsStandAsTheyAreReadTest {
    private static final int LENGTH = 400;

    private record Place(String scope, long landmark, int size, byte[] packed) {}

    private final KpisProjection kpis = new KpisProjection();
    private final List<Entry> entries = RandomHistory.of(1, LENGTH).entries();
    private RowsDatabase database;
    private TableSet tables;
    private ProjectionStore<KpiDocument> store;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = RowsDatabase.in(folder);
        tables = new TableSets(database).create(kpis);
        store = ProjectionStore.of(database, kpis, tables);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void apply(int from, int to) {
        List<Entry> part = entries.subList(from, to);
        assertThat(store.apply(part, part.stream().map(Entry::position).toList(), TestLog.ORIGIN))
                .isNull();
    }

    private List<Place> packs() {
        return database.jdbc()
                .sql("select scope, landmark, size, packed from " + tables.past() + " order by _rowid_")
                .query((row, _) -> new Place(row.getString(1), row.getLong(2), row.getInt(3), row.getBytes(4)))
                .list();
    }

    private List<Row<KpiDocument>> noLongerKnown() {
        return MemoryRows.fold(kpis, entries).all().stream()
                .filter(row -> row.knownTo() != Row.STILL_KNOWN)
                .toList();
    }

    @Test
    void rowsOfABatchThatAreStillKnownStandInTheOrderOfTheirKey() {
        apply(0, LENGTH);

        assertThat(database.jdbc()
                        .sql("select scope, item from " + tables.rows() + " order by _rowid_")
                        .query((row, _) -> List.of(row.getString(1), row.getString(2)))
                        .list())
                .isNotEmpty()
                .isSortedAccordingTo(
                        Comparator.comparing(List<String>::getFirst).thenComparing(List::getLast));
    }

    @Test
    void rowsThatAreNoLongerKnownStandTogetherWhereTheyAreFiled() {
        apply(0, LENGTH);

        List<Place> packs = packs();
        assertThat(packs).isSortedAccordingTo(Comparator.comparing(Place::scope).thenComparingLong(Place::landmark));
        assertThat(packs.size()).isLessThan(noLongerKnown().size());
        for (Place place : packs) {
            PackCursor pack = new PackCursor(place.packed());
            List<String> items = new ArrayList<>();
            while (pack.next()) {
                assertThat(Landmarks.of(pack.knownFrom(), pack.knownTo())).isEqualTo(place.landmark());
                items.add(pack.item());
            }
            assertThat(items).isNotEmpty().isSorted();
        }
    }

    @Test
    void smallPacksAreOneAfterManyBatches() {
        for (int at = 0; at < LENGTH; at++) {
            apply(at, at + 1);
        }

        assertThat(packs().stream()
                        .filter(place -> place.size() < Pack.BYTES_FULL)
                        .map(place -> List.of(place.scope(), place.landmark())))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(packs()).allMatch(place -> place.size() == place.packed().length);
        assertThat(store.all()).isEqualTo(MemoryRows.fold(kpis, entries).all());
    }
}
