package org.kpiledger.command.api;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.edge.problems.ProblemException;

class ReceivedJsonTest {
    @Test
    void readsUtf8() {
        assertThat(ReceivedJson.read("{\"a\":\"基加利😀\"}".getBytes(UTF_8), "body")
                        .get("a")
                        .stringValue())
                .isEqualTo("基加利😀");
    }

    @ParameterizedTest
    @CsvSource({
        "7b2261223a22c0af227d, 7", // overlong
        "7b2261223a22eda080227d, 7", // half of a pair
        "7b2261223a22f4908080227d, 7", // beyond the last character
        "7b2261223a22e59fba, 8", // ends early, but well
        "7b2261223a22e59f, 7", // ends within a character
    })
    void saysAtWhichByteItIsNotUtf8(String hex, int at) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        String sentence = sentence(bytes);
        if (hex.endsWith("e59fba")) {
            assertThat(sentence).contains("it ends too early");
        } else {
            assertThat(sentence).isEqualTo("The body is not JSON in UTF-8: byte " + at + " fits no character.");
        }
    }

    @Test
    void refusesOtherEncodings() {
        for (byte[] bytes :
                new byte[][] {"{}".getBytes(UTF_16), "{}".getBytes(UTF_16LE), {0, 0, 0, '{', 0, 0, 0, '}'}}) {
            assertThatThrownBy(() -> ReceivedJson.read(bytes, "body"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("UTF-8");
        }
        assertThat(sentence("\uFEFF{}".getBytes(UTF_8)))
                .isEqualTo("The body begins with a byte order mark. Leave it out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2}   | The body is not JSON: line 1, column 11: the field a is given twice.",
                "{\"a\":}            | The body is not JSON: line 1, column 6: this is not what may stand here.",
                "{\"a\":1            | The body is not JSON: line 1, column 7: it ends too early.",
                "{} {}              | The body is not JSON: line 1, column 4: something stands behind the end of the value.",
                "{\"a\":NaN}         | The body is not JSON: line 1, column 9: this is not what may stand here."
            })
    void saysInItsOwnWordsWhatIsWrongAndWhere(String json, String sentence) {
        assertThat(sentence(json.getBytes(UTF_8))).isEqualTo(sentence);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(sentence("[".repeat(20_000).getBytes(UTF_8))).contains("nested too deeply");
    }

    private static String sentence(byte[] bytes) {
        return String.valueOf(catchThrowableOfType(ProblemException.class, () -> ReceivedJson.read(bytes, "body"))
                .problem()
                .detail());
    }
}
