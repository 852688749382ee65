package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.app.LedgerProcess;
import org.springframework.util.FileSystemUtils;

/** Everything in one process, as its user starts it. */
class RealPlanTest extends RealPlanChecks {
    @TempDir
    static Path data;

    private @Nullable LedgerProcess running;

    @Override
    Api start() throws Exception {
        var process = LedgerProcess.start(List.of("up", "--data", data.toString(), "--port", "0", "--kafka-port", "0"));
        running = process;
        return new Api(process.readyAddress());
    }

    @Override
    void stopInOrder() throws Exception {
        process().terminate();
        assertThat(process().exitCode()).isZero();
    }

    @Override
    List<String> stored() throws Exception {
        return Stored.entries(data);
    }

    @Override
    void deleteRows() throws Exception {
        FileSystemUtils.deleteRecursively(data.resolve("rows"));
    }

    @AfterAll
    void stop() throws Exception {
        process().close();
    }

    private LedgerProcess process() {
        return Objects.requireNonNull(running);
    }
}
