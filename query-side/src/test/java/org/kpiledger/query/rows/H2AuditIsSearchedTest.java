package org.kpiledger.query.rows;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2AuditIsSearchedTest extends AuditIsSearchedConformance {
    @TempDir
    Path folder;

    @Override
    RowsDatabase database() {
        return RowsDatabase.in(folder);
    }
}
