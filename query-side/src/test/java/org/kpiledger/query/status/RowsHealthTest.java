package org.kpiledger.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.query.consuming.Deliveries;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.rows.RowsDatabase;

class RowsHealthTest {
    private final TestLog log = RandomHistory.of(3, 50);

    @TempDir
    private Path folder;

    private RowsDatabase database;
    private ReadModel model;

    @BeforeEach
    void open() {
        database = RowsDatabase.in(folder);
        model = ReadModel.serving(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isUpWhenTheEndOfTheTopicWasReachedOnce() {
        Deliveries.of(log.upTo(30), all());
        assertThat(health()).isEqualTo("OUT_OF_SERVICE");
        Deliveries.endReached(all());
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void isNotUpWhileThereIsNothingToShow() {
        Deliveries.endReached(all());
        assertThat(health()).isEqualTo("OUT_OF_SERVICE");
    }

    @Test
    void isDownWhenOneProjectionHasStopped() {
        Deliveries.of(log.upTo(30), all());
        Deliveries.endReached(all());
        Deliveries.of(log.upTo(50).subList(40, 50), model.kpis());
        assertThat(health()).isEqualTo("DOWN");
    }

    @Test
    void isDownWhenTheRowsCannotBeRead() {
        Deliveries.of(log.upTo(30), all());
        Deliveries.endReached(all());
        database.close();
        assertThat(health()).isEqualTo("DOWN");
    }

    private Projector<?>[] all() {
        return model.projectors().toArray(Projector<?>[]::new);
    }

    private String health() {
        return Objects.requireNonNull(new RowsHealth(model).health())
                .getStatus()
                .getCode();
    }
}
