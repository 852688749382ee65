package org.kpiledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void isForItsOwnerOnlyAlsoWhereAnEarlierStartLeftItOpen() throws Exception {
        Path home = place.resolve("data");
        DataFolder.take(home).close();
        assertThat(rights(home)).isEqualTo("rwx------");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.take(home).close();
        assertThat(rights(home)).isEqualTo("rwx------");
    }

    @Test
    void keepsTheRightsOfAFolderThatWasThereBefore() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.take(place).close();
        assertThat(rights(place)).isEqualTo("rwxr-xr-x");
    }

    private static String rights(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
    void isRefusedBelowAFileWhichIsNamed() throws Exception {
        Path file = Files.writeString(place.resolve("file"), "mine");
        assertThatThrownBy(() -> DataFolder.take(file.resolve("a/b")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The data folder " + file.resolve("a/b") + " cannot be written: " + file
                        + " is a file. Choose another with --data.");
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
