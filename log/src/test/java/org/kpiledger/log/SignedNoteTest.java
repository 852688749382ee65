package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final SigningKey KEY = SigningKey.generate("kpi-ledger-k3v9q2", SignatureType.ED25519);
    private static final SigningKey OTHER = SigningKey.generate("kpi-ledger-k3v9q2", SignatureType.ED25519);
    private static final String TEXT = "one\n\ntwo\n";
    private static final SignedNote NOTE = new SignedNote(TEXT, List.of(KEY.sign(TEXT)));

    @Test
    void isReadAsItWasWritten() {
        assertThat(SignedNote.parse(NOTE.note())).isEqualTo(NOTE);
        assertThat(SignedNote.parse(NOTE.note()).verify(KEY.verifier())).containsOnlyKeys(NOTE.signatures());
    }

    @Test
    void passesOverSignaturesOfKeysThatNobodyKnows() {
        SignedNote two = NOTE.with(List.of(OTHER.sign("something else\n")));
        assertThat(two.verify(KEY.verifier())).hasSize(1);
    }

    @Test
    void isSpoiledByAFalseSignatureOfAKeyThatIsTrusted() {
        SignedNote two = NOTE.with(List.of(KEY.sign("something else\n")));
        assertThatExceptionOfType(SignatureFailed.class).isThrownBy(() -> two.verify(KEY.verifier()));
    }

    @Test
    void isNothingWithoutASignatureThatIsTrusted() {
        assertThatExceptionOfType(SignatureFailed.class)
                .isThrownBy(() -> NOTE.verify(OTHER.verifier()))
                .withMessageContaining("not signed by " + OTHER.verifier().text());
        assertThatExceptionOfType(SignatureFailed.class).isThrownBy(NOTE::verify);
    }

    @Test
    void doesNotTakeACosignatureForTheLogsOwn() {
        SigningKey witness = SigningKey.generate("kpi-ledger-k3v9q2", SignatureType.COSIGNATURE);
        SignedNote cosigned = new SignedNote(TEXT, List.of(witness.cosign(TEXT, Instant.EPOCH)));
        VerifierKey posing = new VerifierKey(
                "kpi-ledger-k3v9q2", SignatureType.ED25519, witness.verifier().publicKey());
        assertThatExceptionOfType(SignatureFailed.class).isThrownBy(() -> cosigned.verify(posing));
    }

    @Test
    void takesASignatureOnce() {
        assertThat(NOTE.with(NOTE.signatures())).isEqualTo(NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n— log AAAAAAAA\n",
                "text\n\n— log AAAAAAAA",
                "text\n\n- log AAAAAAAA\n",
                "text\n\n—  log AAAAAAAA\n",
                "text\n\n— log AAAAAAAA \n",
                "text\n\n— log+ AAAAAAAA\n",
                "text\n\n— log AAAA\n",
                "text\n\n— log AAAAAAA\n",
                "text\n\n— log AAAAAA_-\n",
                "text\n\n— log AAAAAB==\n",
                "text\n\n— log\n",
                "te\txt\n\n— log AAAAAAAA\n",
                "te\rxt\n\n— log AAAAAAAA\n",
                "te\u0000xt\n\n— log AAAAAAAA\n"
            })
    void refusesWhatIsNoNote(String note) {
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> SignedNote.parse(note));
    }

    @Test
    void refusesWhatIsNoUtf8AndWhatIsTooMuch() {
        byte[] broken = NOTE.note().getBytes(StandardCharsets.UTF_8);
        broken[0] = (byte) 0xff;
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> SignedNote.parse(broken));
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> SignedNote.parse(new byte[SignedNote.BYTES_MAX + 1]));
        String line = NOTE.signatures().getFirst().line() + "\n";
        assertThat(SignedNote.parse(TEXT + "\n" + line.repeat(SignedNote.SIGNATURES_MAX))
                        .signatures())
                .hasSize(SignedNote.SIGNATURES_MAX);
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> SignedNote.parse(TEXT + "\n" + line.repeat(SignedNote.SIGNATURES_MAX + 1)));
    }

    @Test
    void isFalseWhenAnyBitOfItIsFlipped() {
        Seed seed = Seed.print("signed notes tampered with");
        Random random = seed.random();
        byte[] note = NOTE.note().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] flipped = note.clone();
            int bit = random.nextInt(note.length * Byte.SIZE);
            flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThat(isTrue(flipped)).as("seed %d, bit %d", seed.value(), bit).isFalse();
        }
        assertThat(isTrue(Arrays.copyOf(note, note.length - 1))).isFalse();
    }

    private static boolean isTrue(byte[] note) {
        try {
            SignedNote.parse(note).verify(KEY.verifier());
            return true;
        } catch (MalformedLogData | SignatureFailed refused) {
            return false;
        }
    }
}
