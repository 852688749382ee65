package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.edge.BadSetup;

class RowsAreRefusedTest {
    @TempDir
    private Path folder;

    @Test
    void whenANewerProgramHasMadeTheirSchema() {
        try (RowsDatabase database = RowsDatabase.in(folder)) {
            database.jdbc()
                    .sql("update \"flyway_schema_history\" set \"version\" = '999' where \"version\" = '003'")
                    .update();
        }

        assertThatThrownBy(() -> RowsDatabase.in(folder))
                .isInstanceOf(BadSetup.class)
                .hasMessage("The database of rows has a schema that this version of the program does not know; a newer"
                        + " one has made it. Start that version, or a later one.");
    }

    @Test
    void notWhenTheirTablesAreOfTheFirstShapeButMadeAnew() {
        try (RowsDatabase database = RowsDatabase.in(folder)) {
            database.jdbc()
                    .sql("delete from \"flyway_schema_history\" where \"version\" > '001'")
                    .update();
            database.jdbc().sql("drop table table_maker").update();
            database.jdbc()
                    .sql("create table plan_v1_1 (item varchar primary key)")
                    .update();
            database.jdbc()
                    .sql("insert into projection values ('plan', 1, 1, 7, 8, 'x', true)")
                    .update();
        }

        try (RowsDatabase database = RowsDatabase.in(folder)) {
            assertThat(database.jdbc()
                            .sql("select count(*) from projection")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(database.jdbc()
                            .sql("select count(*) from information_schema.tables where table_name = 'plan_v1_1'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
