package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    @Test
    void readsAndWritesTheExampleOfItsSpecification() {
        Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);
        assertThat(checkpoint)
                .isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20852163, LogHash.fromBase64(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
    }

    @Test
    void standsForALogWithoutEntries() {
        String text = "kpi-ledger-k3v9q2\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        assertThat(new Checkpoint("kpi-ledger-k3v9q2", 0, LogHash.EMPTY_ROOT).text())
                .isEqualTo(text);
        assertThat(Checkpoint.parse(text).root()).isEqualTo(LogHash.EMPTY_ROOT);
    }

    @Test
    void takesTheLargestSizeAndAnOriginOutsideAscii() {
        String text = "kigali-計画😀\n9223372036854775807\n" + ROOT + "\n";
        assertThat(Checkpoint.parse(text).size()).isEqualTo(Long.MAX_VALUE);
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n\n",
                "log\n5\n",
                "log\n5\n" + ROOT,
                "log\r\n5\r\n" + ROOT + "\r\n",
                "log\n5\n" + ROOT + "\n\n",
                "log\n5\n" + ROOT + "\nextension\n",
                "log\n5\n" + ROOT + "\n\n— log AAAAAA==\n",
                "\nlog\n5\n" + ROOT + "\n"
            })
    void refusesOtherThanThreeLines(String text) {
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "my log",
                "log ",
                "a+b",
                "a\tb",
                "a\u0000b",
                "a\u007fb",
                "a\u0085b",
                "a\u00a0b",
                "a\u3000b",
                "a\u2028b"
            })
    void refusesAnOriginThatIsNoKeyName(String origin) {
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> Checkpoint.parse(origin + "\n5\n" + ROOT + "\n"))
                .withMessageContaining("origin");
    }

    @Test
    void refusesAnOriginWithHalfACharacterOrALineFeed() {
        LogHash root = LogHash.fromBase64(ROOT);
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> new Checkpoint("log\ud83d", 5, root));
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> new Checkpoint("log\n6", 5, root));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+5",
                "05",
                "00",
                "5 ",
                " 5",
                "5.0",
                "0x5",
                "1e3",
                "٥",
                "9223372036854775808",
                "99999999999999999999"
            })
    void refusesASizeThatIsNoPlainDecimal(String size) {
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> Checkpoint.parse("log\n" + size + "\n" + ROOT + "\n"))
                .withMessageContaining("size is a decimal number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I",
                "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=",
                "CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=",
                "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= ",
                "AAAA"
            })
    void refusesARootThatIsNoHash(String root) {
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> Checkpoint.parse("log\n5\n" + root + "\n"))
                .withMessageContaining("hash");
    }

    @Test
    void refusesARootForALogWithoutEntriesAndANegativeSize() {
        LogHash root = LogHash.fromBase64(ROOT);
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> new Checkpoint("log", 0, root))
                .withMessageContaining("without entries");
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> new Checkpoint("log", -1, root));
    }
}
