package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelayedWritesTest {
    private static final int ACKNOWLEDGEMENTS_MAX = 300;
    private static final int ROUNDS_MAX = 5;

    @TempDir
    Path folder;

    @Test
    void asH2ComesAcknowledgedCommandsAreLostSoThatTheTestOfKillsCanFail() throws Exception {
        Random random = Seed.random("kills, delayed");
        int lost = 0;
        for (int round = 0; round < ROUNDS_MAX && lost == 0; round++) {
            Path own = folder.resolve("round-" + round);
            List<Acknowledged> said;
            try (LoadedProcess process = AppendingProcess.start(own, Mode.WRITE_DELAYED)) {
                process.awaitAcknowledged(1 + random.nextInt(ACKNOWLEDGEMENTS_MAX));
                said = process.kill();
            }
            lost = lost(own, said);
        }
        System.out.println("with delayed writes, " + lost + " acknowledged commands were lost");
        assertThat(lost).isPositive();
    }

    private static int lost(Path own, List<Acknowledged> said) throws Exception {
        try {
            return Acknowledged.lost(Mode.PROCESS.open(own.toString()), said);
        } catch (FlywayException torn) {
            // Not even the schema was written to its end, so nothing was that came after it.
            return said.size();
        }
    }
}
