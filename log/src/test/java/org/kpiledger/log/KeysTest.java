package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final SigningKey LOG = SigningKey.generate("log", SignatureType.ED25519);
    private static final SigningKey WITNESS = SigningKey.generate("auditor.example", SignatureType.COSIGNATURE);

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void areReadAsTheyWereWritten(SignatureType type) {
        SigningKey key = SigningKey.generate("log", type);
        assertThat(SigningKey.parse(key.text()).verifier()).isEqualTo(key.verifier());
        assertThat(VerifierKey.parse(key.verifier().text())).isEqualTo(key.verifier());
    }

    @Test
    void showThePublicHalfOnly() {
        assertThat(LOG.toString()).contains(LOG.verifier().text()).doesNotContain("PRIVATE");
    }

    @Test
    void areRefusedWhenTheHalvesAreOfTwoKeys() {
        String mixed =
                WITNESS.verifier().text() + LOG.text().substring(LOG.text().indexOf('\n'));
        assertThatExceptionOfType(MalformedLogData.class)
                .isThrownBy(() -> SigningKey.parse(mixed))
                .withMessage("The private key does not belong to the verifier key above it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log",
                "log+530d903a",
                "log+530d903a+",
                "log+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "log+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n"
            })
    void areRefusedWhenAPartOfThemIsChangedOrLost(String key) {
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> VerifierKey.parse(key));
    }

    @Test
    void ofSignersAreRefusedWhenTheTextIsCutOff() {
        String text = LOG.text();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatExceptionOfType(MalformedLogData.class)
                    .as("first %d characters", length)
                    .isThrownBy(() -> SigningKey.parse(cut));
        }
    }

    @Test
    void ofWitnessesSayWhen() {
        Instant time = Instant.ofEpochSecond(1_679_315_147);
        Checkpoint checkpoint = new Checkpoint("log", 1, LogHash.ofLeaf(new byte[0]));
        SignedCheckpoint cosigned =
                SignedCheckpoint.sign(checkpoint, LOG).with(List.of(WITNESS.cosign(checkpoint.text(), time)));
        assertThat(SignedCheckpoint.parse(cosigned.note())).isEqualTo(cosigned);
        assertThat(cosigned.verify(LOG.verifier())).isEqualTo(checkpoint);
        assertThat(cosigned.cosigned(List.of(WITNESS.verifier()))).containsEntry(WITNESS.verifier(), time);
    }

    @Test
    void ofWitnessesFindACosignatureOfAnotherTimeOrTextFalse() {
        NoteSignature made = WITNESS.cosign("one\n", Instant.ofEpochSecond(1));
        NoteSignature later = NoteSignature.of(WITNESS.verifier(), withTime(made.signature(), (byte) 2));
        NoteSignature never = NoteSignature.of(WITNESS.verifier(), withTime(made.signature(), (byte) 0x80));
        VerifierKey key = WITNESS.verifier();
        assertThatExceptionOfType(SignatureFailed.class).isThrownBy(() -> key.verify("two\n", made));
        assertThatExceptionOfType(SignatureFailed.class).isThrownBy(() -> key.verify("one\n", later));
        assertThatExceptionOfType(SignatureFailed.class).isThrownBy(() -> key.verify("one\n", never));
    }

    private static byte[] withTime(byte[] signature, byte value) {
        byte[] changed = signature.clone();
        changed[value < 0 ? 0 : Long.BYTES - 1] = value;
        return changed;
    }

    @Test
    void signOneWayOnly() {
        assertThatIllegalStateException().isThrownBy(() -> LOG.cosign("text\n", Instant.EPOCH));
        assertThatIllegalStateException().isThrownBy(() -> WITNESS.sign("text\n"));
    }
}
