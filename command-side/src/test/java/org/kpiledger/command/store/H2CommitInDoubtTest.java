package org.kpiledger.command.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2CommitInDoubtTest extends CommitInDoubtConformance {
    @TempDir
    Path folder;

    @Override
    LogDatabase database() {
        return LogDatabase.h2(folder, Durability.FSYNC);
    }
}
