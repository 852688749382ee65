package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInUseTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatAnotherProcessHasOpenIsRefusedAndThatProcessGoesOn() throws Exception {
        try (LoadedProcess process = AppendingProcess.start(folder, Mode.PROCESS)) {
            process.awaitAcknowledged(1);

            assertThatThrownBy(() -> LogDatabase.h2(folder, Durability.PROCESS))
                    .isInstanceOf(LogInUse.class)
                    .hasMessageStartingWith("The file of the log " + folder.resolve("entries.mv.db")
                            + " is in use by another program. Stop that one, or ");

            process.awaitAcknowledged(200);
        }
    }
}
