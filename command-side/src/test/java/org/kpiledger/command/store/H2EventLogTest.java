package org.kpiledger.command.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2EventLogTest extends EventLogConformance {
    @TempDir
    Path folder;

    @Override
    LogDatabase database(String name) {
        return LogDatabase.h2(folder.resolve(name), Durability.PROCESS);
    }
}
