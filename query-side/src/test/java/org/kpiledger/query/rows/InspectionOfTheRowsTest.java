package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.risks.RisksProjection;
import org.kpiledger.query.consuming.Deliveries;
import org.kpiledger.query.consuming.ReadModel;

/** Rows are compared with a fold of the log, and the first that is another is named. */
class InspectionOfTheRowsTest {
    private static final String RISKS = "rows of risks";

    /** More than is folded at once. */
    private static final int LENGTH = 1_200;

    private static final int DELIVERED = 1_100;

    private final TestLog log = RandomHistory.of(7, LENGTH);
    private RowsDatabase database;
    private TableSet risks;

    @BeforeEach
    void deliver(@TempDir Path folder) {
        database = RowsDatabase.in(folder);
        ReadModel model = ReadModel.serving(database);
        Deliveries.of(log.upTo(DELIVERED), model.risks(), model.audit());
        risks = new TableSets(database).find(new RisksProjection()).orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Inspected> inspected(int size) {
        return RowsInspection.of(
                database,
                ReadModel.projections(),
                (position, to) -> log.upTo(size).stream()
                        .filter(entry -> entry.position() > position)
                        .forEach(to),
                Progress.UNSEEN);
    }

    private Inspected ofRisks(int size) {
        return inspected(size).stream()
                .filter(one -> one.name().equals(RISKS))
                .findFirst()
                .orElseThrow();
    }

    private long lastKnownFrom() {
        return database.jdbc()
                .sql("select max(known_from) from " + risks.rows())
                .query(Long.class)
                .single();
    }

    @Test
    void rowsThatAreAPartOfTheWayAgree() {
        assertThat(inspected(LENGTH)).hasSizeGreaterThan(2).allMatch(Inspected::agrees);
    }

    @Test
    void aRowThatIsMissingIsNamed() {
        long position = lastKnownFrom();
        database.jdbc()
                .sql("delete from " + risks.rows() + " where known_from = " + position)
                .update();

        Inspected found = ofRisks(LENGTH);

        assertThat(found.position()).isEqualTo(position);
        assertThat(found.sentence()).contains("is missing, or stands otherwise than the entries fold to");
    }

    @Test
    void aRowOfAnotherItemIsNamed() {
        long position = lastKnownFrom();
        database.jdbc()
                .sql("update " + risks.rows() + " set item = 'R-9' where known_from = " + position)
                .update();

        assertThat(ofRisks(LENGTH).position()).isEqualTo(position);
    }

    @Test
    void aPackThatIsMissingIsNamed() {
        database.jdbc()
                .sql("delete from " + risks.past() + " where written = (select max(written) from " + risks.past() + ")")
                .update();

        assertThat(ofRisks(LENGTH).sentence()).contains("is missing, or stands otherwise than the entries fold to");
    }

    @Test
    void aPackThatIsFiledElsewhereIsNamed() {
        database.jdbc()
                .sql("update " + risks.past() + " set landmark = landmark + 1")
                .update();

        assertThat(ofRisks(LENGTH).agrees()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first_item = last_item || '0'",
                "last_item = '0'",
                "known_from = known_to",
                "known_to = known_from",
                "size = size - 1",
                "packed = substring(packed from 2)"
            })
    void aPackThatQuestionsWouldNotFindIsNamed(String change) {
        database.jdbc().sql("update " + risks.past() + " set " + change).update();

        assertThat(ofRisks(LENGTH).agrees()).isFalse();
    }

    @Test
    void rowsThatAreAheadOfTheLogAreTold() {
        assertThat(ofRisks(DELIVERED - 1).sentence())
                .isEqualTo("The rows have come to " + DELIVERED + ", but the log ends at " + (DELIVERED - 1) + ".");
    }
}
