package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.Money;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.access.Role;
import tools.jackson.core.JacksonException;

/** JSON that is not of a record's form is refused, each bad field by its place. */
class StrictReadingTest {
    record Body(
            @Nullable Quantity value,
            @Nullable Amount amount,
            @Nullable Money money,
            @Nullable Integer year,
            @Nullable Role role,
            @Nullable LocalizedName name,
            @Nullable Line line,
            List<Country> countries) {}

    record Required(Code code, int version) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":1}|/value",
                "{\"value\":1e400}|/value",
                "{\"value\":\"1e4\"}|/value",
                "{\"value\":\"-0\"}|/value",
                "{\"value\":\"-0.00\"}|/value",
                "{\"value\":\"+1\"}|/value",
                "{\"value\":\"01\"}|/value",
                "{\"value\":\".5\"}|/value",
                "{\"value\":\"1.\"}|/value",
                "{\"value\":\"1,5\"}|/value",
                "{\"value\":\" 1\"}|/value",
                "{\"value\":\"NaN\"}|/value",
                "{\"value\":\"Infinity\"}|/value",
                "{\"value\":\"١\"}|/value",
                "{\"value\":\"0x10\"}|/value",
                "{\"value\":\"1.0000001\"}|/value",
                "{\"value\":\"1234567890123456789\"}|/value",
                "{\"value\":\"\"}|/value",
                "{\"value\":null}|/value",
                "{\"amount\":\"-1.00\"}|/amount",
                "{\"amount\":\"1.00001\"}|/amount",
                "{\"amount\":\"1234567890123456\"}|/amount",
                "{\"money\":{\"amount\":\"1.5\",\"currency\":\"CHF\"}}|/money/amount",
                "{\"money\":{\"amount\":\"1.50\",\"currency\":\"JPY\"}}|/money/amount",
                "{\"money\":{\"amount\":\"1.50\",\"currency\":\"XXX\"}}|/money/currency",
                "{\"money\":{\"amount\":\"1.50\",\"currency\":\"chf\"}}|/money/currency",
                "{\"money\":{\"amount\":\"1.50\"}}|/money/currency",
                "{\"money\":{}}|/money/amount",
                "{\"money\":[]}|/money",
                "{\"year\":2023.0}|/year",
                "{\"year\":\"2023\"}|/year",
                "{\"year\":1e3}|/year",
                "{\"year\":2147483648}|/year",
                "{\"role\":\"planner\"}|/role",
                "{\"role\":\"KING\"}|/role",
                "{\"role\":3}|/role",
                "{\"name\":{}}|/name",
                "{\"name\":{\"de\":\"Plan\"}}|/name/de",
                "{\"name\":{\"en\":\"\"}}|/name/en",
                "{\"name\":{\"en\":null}}|/name/en",
                "{\"name\":\"Plan\"}|/name",
                "{\"line\":\"\"}|/line",
                "{\"line\":\"a\\nb\"}|/line",
                "{\"line\":\"\\ud800\"}|/line",
                "{\"countries\":[\"TUR\",\"XXX\"]}|/countries/1",
                "{\"countries\":[null]}|/countries/0",
                "{\"countries\":{}}|/countries",
                "{\"other\":1}|/other",
                "{\"a/b~c\":1}|/a~1b~0c",
                "[]|''",
                "3|''"
            })
    void refusesBadJsonAtThePlaceOfTheField(String json, String pointer) {
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> RecordCodec.read(Json.MAPPER.readTree(json), Body.class))
                .satisfies(bad -> assertThat(bad.errors())
                        .extracting(FieldError::pointer)
                        .first()
                        .isEqualTo(pointer));
    }

    @Test
    void advisesToLeaveAFieldOutWhereThatIsAllowed() {
        assertThat(errors("{\"line\":null}", Body.class))
                .containsExactly("must not be null; leave the field out if there is nothing to say");
        assertThat(errors("{\"code\":null,\"version\":1}", Required.class)).containsExactly("must not be null");
        assertThat(errors("{\"countries\":[null]}", Body.class)).containsExactly("must not be null");
        assertThat(errors("{\"line\":\"\"}", Body.class)).containsExactly("must not be empty");
    }

    @Test
    void namesEveryBadFieldAtOnce() {
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(
                        () -> RecordCodec.read(Json.MAPPER.readTree("{\"code\":\"-\",\"extra\":1}"), Required.class))
                .satisfies(bad -> assertThat(bad.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder("/code", "/version", "/extra"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"year\":1,\"year\":1}", "{\"name\":{\"en\":\"a\",\"en\":\"a\"}}"})
    void refusesADuplicateKey(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.MAPPER.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} {}",
                "{",
                "{\"year\":01}",
                "{'year':1}",
                "{\"year\":NaN}",
                "{\"year\":1,}",
                "/**/{}",
                "{\"line\":\"a\nb\"}"
            })
    void refusesWhatIsNotJson(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.MAPPER.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0000", "\\u009f"})
    void namesAnUnknownFieldInAWayThatAnAnswerCanCarry(String name) {
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> RecordCodec.read(Json.MAPPER.readTree("{\"" + name + "\":1}"), Body.class))
                .satisfies(bad -> {
                    String pointer = bad.errors().getFirst().pointer();
                    assertThat(pointer).contains("\ufffd");
                    assertThat(new String(pointer.getBytes(UTF_8), UTF_8)).isEqualTo(pointer);
                });
    }

    @Test
    void shortensTheNameOfAnUnknownFieldWithoutCuttingACharacterInTwo() {
        String name = "x" + "📈".repeat(200);

        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> RecordCodec.read(Json.MAPPER.readTree("{\"" + name + "\":1}"), Body.class))
                .satisfies(
                        bad -> assertThat(bad.errors().getFirst().pointer()).isEqualTo("/x" + "📈".repeat(99) + "…"));
    }

    private static List<String> errors(String json, Class<? extends Record> type) {
        InvalidFields bad =
                catchThrowableOfType(InvalidFields.class, () -> RecordCodec.read(Json.MAPPER.readTree(json), type));
        return bad.errors().stream().map(FieldError::message).toList();
    }
}
