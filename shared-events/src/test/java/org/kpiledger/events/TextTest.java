package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts may stand in an entry. */
class TextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plan",
                "运作规划（OP-23）",
                "خطة التشغيل",
                "План",
                "\u200fabc\u200e",
                "family 👨‍👩‍👧",
                "𠮷",
                "Türkiye",
                "각",
                "non\u00a0breaking",
                "private \ue000",
                "replaced \ufffd"
            })
    void acceptsOrdinaryText(String text) {
        assertThat(new Line(text).value()).isEqualTo(text);
        assertThat(new Prose(text).value()).isEqualTo(text);
        assertThat(LocalizedName.en(text).byLanguage()).containsEntry("en", text);
        assertThat(LocalizedText.en(text).byLanguage()).containsEntry("en", text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00,
                0x01,
                0x08,
                0x0B,
                0x0C,
                0x0D,
                0x1F, // C0
                0x7F,
                0x80,
                0x85,
                0x9F, // DEL and C1
                0x2028,
                0x2029, // line and paragraph separator
                0x202A,
                0x202B,
                0x202C,
                0x202D,
                0x202E, // embeddings and overrides
                0x2066,
                0x2067,
                0x2068,
                0x2069, // isolates
                0xFDD0,
                0xFDEF,
                0xFFFE,
                0xFFFF,
                0x1FFFE,
                0x10FFFF, // noncharacters
                0xFEFF, // byte order mark
                0x0378,
                0x3FFFD // not assigned
            })
    void refusesACharacterThatNoTextMayHold(int character) {
        String text = "a" + Character.toString(character) + "b";

        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\ud800', '\udbff', '\udc00', '\udfff'})
    void refusesALoneSurrogate(char surrogate) {
        assertRefused("a" + surrogate + "b");
        assertRefused("ab" + surrogate);
    }

    @Test
    void refusesSurrogatesInTheWrongOrder() {
        assertRefused("\udc00\ud800");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\t'})
    void keepsLineFeedAndTabInLongTextOnly(char character) {
        String text = "one" + character + "two";

        assertThat(new Prose(text).value()).isEqualTo(text);
        assertThat(LocalizedText.en(text).byLanguage()).containsEntry("en", text);
        assertThatIllegalArgumentException().isThrownBy(() -> new Line(text));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedName.en(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u\u0308", "\u212b", "\u1100\u1161", "\uf900"})
    void refusesTextThatIsNotInNormalFormC(String text) {
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isFalse();
        assertRefused(text);
        assertThat(new Line(Normalizer.normalize(text, Normalizer.Form.NFC)).value())
                .isNotEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\u3000"})
    void refusesTextThatSaysNothing(String text) {
        assertRefused(text);
    }

    @Test
    void refusesALineOfMoreThan500Characters() {
        assertThat(new Line("字".repeat(500)).value()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new Line("字".repeat(501)));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedName.en("字".repeat(501)));
    }

    @Test
    void refusesProseOfMoreThan8000Characters() {
        assertThat(new Prose("字".repeat(8_000)).value()).hasSize(8_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Prose("字".repeat(8_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.en("字".repeat(8_001)));
    }

    @Test
    void acceptsTheSixLanguagesOnly() {
        assertThat(LocalizedName.of(Map.of("ar", "a", "en", "b", "es", "c", "fr", "d", "ru", "e", "zh", "f"))
                        .byLanguage()
                        .keySet())
                .containsExactly("ar", "en", "es", "fr", "ru", "zh");
        assertThatExceptionOfType(FieldProblem.class)
                .isThrownBy(() -> LocalizedName.of(Map.of("de", "Plan")))
                .extracting(FieldProblem::field)
                .isEqualTo("de");
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedName.of(Map.of()));
    }

    @Test
    void keepsItsTextsWhenTheMapThatTheyCameInChanges() {
        TreeMap<String, String> texts = new TreeMap<>(Map.of("en", "Plan"));
        LocalizedName name = new LocalizedName(texts);
        texts.put("zh", "规划");

        assertThat(name).isEqualTo(LocalizedName.en("Plan"));
    }

    private static void assertRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Line(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prose(text));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedName.en(text));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.en(text));
    }
}
