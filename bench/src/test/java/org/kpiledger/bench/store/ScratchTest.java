package org.kpiledger.bench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void takesFoldersAndProcessesAwayAtItsEnd() throws Exception {
        Path folder;
        Process process;
        try (Scratch scratch = Scratch.make()) {
            folder = scratch.folder("h2");
            Files.writeString(folder.resolve("entries.mv.db"), "some bytes");
            process = scratch.process(new ProcessBuilder("sleep", "600").start());

            assertThat(Scratch.bytes(folder)).isEqualTo(10);
        }

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.getParent()).doesNotExist();
    }
}
