package org.kpiledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.LogDatabase;

class DemoTest {
    @TempDir
    Path place;

    @Test
    void aFolderWithALogIsRefusedAndLeftAsItIs() throws Exception {
        Path log = place.resolve("log");
        EventLog.open(LogDatabase.h2(log, Durability.PROCESS), Clock.systemUTC())
                .close();
        byte[] before = Files.readAllBytes(log.resolve("entries.mv.db"));

        refuses(place, "is not empty, and a simulation is not mixed with what is there");

        assertThat(log.resolve("entries.mv.db")).hasBinaryContent(before);
        assertThat(place).isDirectoryNotContaining(path -> !path.equals(log));
    }

    @Test
    void oneThatWasBrokenOffIsNotTakenForWhole() throws Exception {
        try (DataFolder folder = DataFolder.take(place)) {
            folder.beginSimulation();
        }

        assertThatThrownBy(() -> DataFolder.take(place))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(place.toString(), "broken off");

        Files.delete(place.resolve(".simulating"));
        try (DataFolder folder = DataFolder.take(place)) {
            folder.beginSimulation();
            folder.endSimulation();
        }
        DataFolder.take(place).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        refuses(Files.writeString(place.resolve("file"), "x"), "is a file");
    }

    private static void refuses(Path data, String because) {
        Ran ran = Ran.of("demo", "--years", "1", "--data", data.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.lines()).singleElement().asString().contains(data.toString(), because);
    }

    @ParameterizedTest
    @CsvSource({
        "--years, 0, is not a number of years; give one from 1 to 4",
        "--years, 5, is not a number of years",
        "--plans, many, is not a number of plans",
        "--seed, 1.5, is not a seed; give a whole number",
        "--data, '', the folder's name is empty",
        "--from, 2024, Unknown option",
    })
    void aBadOptionIsOneLineAndCodeTwo(String option, String value, String told) {
        Ran ran = Ran.of("demo", option, value);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.lines()).singleElement().asString().contains(option, told);
    }
}
