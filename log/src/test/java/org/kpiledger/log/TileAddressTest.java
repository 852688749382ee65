package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths and sizes that C2SP tlog-tiles gives as examples, and what is no path. */
class TileAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, 0/000",
        "0, 1234067, 256, 0/x001/x234/067",
        "0, 999, 1, 0/999.p/1",
        "1, 1000, 255, 1/x001/000.p/255",
        "63, 5, 256, 63/005",
        "-1, 1234067, 17, entries/x001/x234/067.p/17",
        "0, 9223372036854775807, 256, 0/x009/x223/x372/x036/x854/x775/807"
    })
    void hasOnePath(int level, long index, int width, String path) {
        TileAddress address = new TileAddress(level, index, width);
        assertThat(address.path()).isEqualTo(path);
        assertThat(TileAddress.parse(path)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "0/00",
                "0/0000",
                "00/000",
                "64/000",
                "-1/000",
                "a/000",
                "Entries/000",
                "0/000/",
                "0/x000/001",
                "0/001/001",
                "0/x001",
                "0/000.p",
                "0/000.p/",
                "0/000.p/0",
                "0/000.p/01",
                "0/000.p/256",
                "0/000.p/-1",
                "0/000.p/1.p/1",
                "0/000/../001",
                "0/x999/x999/x999/x999/x999/x999/x999/999",
                "0/٠٠٠"
            })
    void isRefusedInAnyOtherSpelling(String path) {
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> TileAddress.parse(path));
    }

    @ParameterizedTest
    @CsvSource({"0, 272, 256", "0, 273, 112", "1, 0, 256", "1, 1, 17", "2, 0, 1"})
    void isAsWideAsTheExampleOf70000EntriesSays(int level, long index, int width) {
        assertThat(TileAddress.in(70_000, level, index)).isEqualTo(new TileAddress(level, index, width));
    }

    @ParameterizedTest
    @CsvSource({"0, 274", "1, 2", "2, 1", "3, 0", "8, 0", "63, 0", "0, 9223372036854775807"})
    void isNotBeyondTheTree(int level, long index) {
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> TileAddress.in(70_000, level, index))
                .returns("size-beyond-log", ProofRefused::code);
        assertThat(new TileAddress(level, index, 1).isIn(70_000)).isFalse();
    }

    @Test
    void isAFullTileAndAPartialOneAboveAt256Entries() {
        assertThat(TileAddress.in(256, 0, 0)).isEqualTo(TileAddress.full(0, 0));
        assertThat(TileAddress.in(256, 1, 0)).isEqualTo(new TileAddress(1, 0, 1));
        assertThat(TileAddress.full(0, 0).isIn(255)).isFalse();
        assertThat(TileAddress.full(0, 0).isIn(256)).isTrue();
        assertThat(TileAddress.entries(0, 256).isIn(256)).isTrue();
        assertThat(TileAddress.entries(1, 1).isIn(256)).isFalse();
        assertThat(new TileAddress(1, 3, 1).firstEntry()).isEqualTo(3 * 65_536);
    }
}
