package org.kpiledger.query.consuming;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.query.rows.RowsDatabase;

class H2GovernedRowsEqualFoldTest extends GovernedRowsEqualFoldConformance {
    @TempDir
    Path folder;

    @Override
    RowsDatabase database() {
        return RowsDatabase.in(folder);
    }
}
