package org.kpiledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path place;

    @Test
    void isMadeWhereMissing() throws Exception {
        try (var folder = DataFolder.take(place.resolve("a/b"))) {
            assertThat(folder.home()).isDirectory();
        }
    }

    @Test
    void isRefusedWhileAnotherHasIt() throws Exception {
        try (var first = DataFolder.take(place)) {
            assertThatThrownBy(() -> DataFolder.take(place))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("The data folder " + first.home() + " is in use by another kpi-ledger");
        }
    }

    @Test
    void isFreeAgainAfterClosing() throws Exception {
        DataFolder.take(place).close();
        try (var again = DataFolder.take(place)) {
            assertThat(again.home()).isEqualTo(place.toAbsolutePath());
        }
    }

    @Test
    void isRefusedWhereAFileHasItsName() throws Exception {
        Path file = Files.writeString(place.resolve("file"), "mine");
        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is a file");
        assertThat(file).hasContent("mine");
    }
}
