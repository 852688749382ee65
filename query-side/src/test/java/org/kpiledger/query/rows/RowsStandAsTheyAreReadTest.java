package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.kpis.KpisProjection;

class RowsStandAsTheyAreReadTest {
    private static final int LENGTH = 400;

    private record Place(String scope, long landmark, String item) {}

    @TempDir
    Path folder;

    @Test
    void theRowsOfABatchStandInTheOrderOfTheirKeyWithinEachScope() {
        List<Entry> entries = RandomHistory.of(1, LENGTH).entries();
        try (RowsDatabase database = RowsDatabase.in(folder)) {
            KpisProjection kpis = new KpisProjection();
            TableSet tables = new TableSets(database).create(kpis);

            ProjectionStore.of(database, kpis, tables)
                    .apply(entries, entries.stream().map(Entry::position).toList(), TestLog.ORIGIN);

            List<Place> places = database.jdbc()
                    .sql("select scope, landmark, item from " + tables.rows() + " order by _rowid_")
                    .query((row, _) -> new Place(row.getString(1), row.getLong(2), row.getString(3)))
                    .list();
            assertThat(places)
                    .isSortedAccordingTo(Comparator.comparing(Place::scope)
                            .thenComparingLong(Place::landmark)
                            .thenComparing(Place::item));
            assertThat(places)
                    .extracting(Place::landmark)
                    .contains(Landmarks.STILL_KNOWN)
                    .anyMatch(landmark -> landmark != Landmarks.STILL_KNOWN);
        }
    }
}
