package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys, notes and signatures that others published: the example of C2SP signed-note, those in the documentation and tests of
 * golang.org/x/mod/sumdb/note, and a test vector of RFC 8032, section 7.1.
 */
class PublishedNotesTest {

    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETER_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String BOTH = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            — EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
            """;

    @Test
    void verifiesTheExampleOfTheSpecification() {
        SignedNote note = SignedNote.parse(EXAMPLE);
        assertThat(note.verify(VerifierKey.parse(EXAMPLE_KEY))).hasSize(1);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.note()).isEqualTo(EXAMPLE);
    }

    @Test
    void verifiesANoteSignedByTwo() {
        SignedNote note = SignedNote.parse(BOTH.getBytes(StandardCharsets.UTF_8));
        assertThat(note.verify(VerifierKey.parse(PETER), VerifierKey.parse(ENOCH))
                        .values())
                .extracting(VerifierKey::text)
                .containsExactly(PETER, ENOCH);
        assertThat(note.verify(VerifierKey.parse(ENOCH))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE_KEY, PETER, ENOCH})
    void writesAKeyAsItWasRead(String key) {
        assertThat(VerifierKey.parse(key).text()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void refusesTheKeysThatAreTestedAsBad(String key) {
        assertThatExceptionOfType(MalformedLogData.class).isThrownBy(() -> VerifierKey.parse(key));
    }

    @Test
    void signsWithThePublishedPrivateKeyByteForByte() {
        byte[] typed = Base64.getDecoder().decode(PETER_SEED);
        SigningKey key = SigningKey.parse(keyText(PETER, Arrays.copyOfRange(typed, 1, typed.length)));
        SignedNote note = SignedNote.parse(BOTH);
        assertThat(key.sign(note.text())).isEqualTo(note.signatures().getFirst());
    }

    @Test
    void signsAsTheStandardOfTheAlgorithmShows() {
        byte[] publicKey = HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        VerifierKey verifier = new VerifierKey("rfc8032", SignatureType.ED25519, StrictBase64.encode(publicKey));
        SigningKey key = SigningKey.parse(keyText(
                verifier.text(),
                HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
        assertThat(HexFormat.of().formatHex(key.sign("\u0072").signature()))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    /** Source: RFC 8410, section 7, for what stands before the 32 bytes of a private key. */
    private static String keyText(String verifierKey, byte[] seed) {
        byte[] prefix = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] pkcs8 = ByteBuffer.allocate(prefix.length + seed.length)
                .put(prefix)
                .put(seed)
                .array();
        return verifierKey + "\n-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(pkcs8) + "\n-----END PRIVATE KEY-----\n";
    }
}
