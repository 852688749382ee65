package org.kpiledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class FailedMeasurementTest {
    @Test
    void saysInOneLineWhy() {
        StringWriter said = new StringWriter();

        int code = Bench.commandLine(new PrintWriter(said))
                .addSubcommand(new Failing())
                .execute("failing");

        assertThat(said.toString())
                .isEqualToIgnoringNewLines(
                        "./kpi-ledger bench failing failed: java.io.IOException: the query side did not start");
        assertThat(code).isEqualTo(1);
    }

    @Command(name = "failing")
    private static final class Failing implements Callable<Integer> {
        @Override
        public Integer call() throws IOException {
            throw new IOException("it cannot be measured", new IOException("the query side did not start\nat once"));
        }
    }
}
