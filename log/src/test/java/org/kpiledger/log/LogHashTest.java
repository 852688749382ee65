package org.kpiledger.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogHashTest {

    private static final String HEX = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private static final String BASE64 = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=";

    @Test
    void hasOneFormInHexadecimalAndOneInBase64() {
        LogHash hash = LogHash.ofLeaf(new byte[0]);
        assertThat(hash.toHex()).isEqualTo(HEX);
        assertThat(hash.toBase64()).isEqualTo(BASE64);
        assertThat(hash).hasToString(HEX);
        assertThat(LogHash.fromHex(HEX)).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(LogHash.fromBase64(BASE64)).isEqualTo(hash);
        assertThat(LogHash.ofBytes(hash.toBytes())).isEqualTo(hash);
    }

    @Test
    void keepsItsBytesWhenTheCallerChangesTheirs() {
        byte[] given = LogHash.fromHex(HEX).toBytes();
        LogHash hash = LogHash.ofBytes(given);
        given[0]++;
        hash.toBytes()[1]++;
        assertThat(hash.toHex()).isEqualTo(HEX);
    }

    @Test
    void tellsAnEntryFromANodeOfTheSameBytes() {
        LogHash left = LogHash.ofLeaf("left".getBytes(UTF_8));
        LogHash right = LogHash.ofLeaf("right".getBytes(UTF_8));
        byte[] both = new byte[2 * LogHash.LENGTH];
        System.arraycopy(left.toBytes(), 0, both, 0, LogHash.LENGTH);
        System.arraycopy(right.toBytes(), 0, both, LogHash.LENGTH, LogHash.LENGTH);
        assertThat(LogHash.ofNode(left, right))
                .isNotEqualTo(LogHash.ofLeaf(both))
                .isNotEqualTo(LogHash.ofNode(right, left));
    }

    @Test
    void isTheSameOnEveryThread() {
        List<LogHash> onOneThread =
                IntStream.range(0, 10_000).mapToObj(LogHashTest::leaf).toList();
        List<LogHash> onMany = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(LogHashTest::leaf)
                .toList();
        assertThat(onMany).isEqualTo(onOneThread);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void refusesBytesOfAnotherLength(int length) {
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> LogHash.ofBytes(new byte[length]))
                .withMessage("A hash has 32 bytes, not " + length + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6e34",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d00",
                "0x340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                " 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01"
            })
    void refusesOtherHexadecimal(String hex) {
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> LogHash.fromHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bjQLnA==",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB1=",
                "bjQLnP-zepicpUTmu3gKLHiQHT-zNzh2hRGjBhevoB0=",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0é"
            })
    void refusesOtherBase64(String base64) {
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> LogHash.fromBase64(base64));
    }

    private static LogHash leaf(int i) {
        return LogHash.ofNode(LogHash.ofLeaf(Integer.toString(i).getBytes(UTF_8)), LogHash.EMPTY_ROOT);
    }
}
