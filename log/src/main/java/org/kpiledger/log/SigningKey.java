package org.kpiledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key together with the verifier key that belongs to it.
 *
 * <p>Its text is the verifier key in a line, then the private key in PEM, which other tools read past that line. Whoever has
 * it can sign in the owner's name, so it is shown to nobody: {@link #toString()} has the public half only.
 *
 * <p>Source: RFC 8410, section 7, for the key; RFC 7468, sections 2 and 10, for its text.
 */
public final class SigningKey {

    private static final Pattern TEXT = Pattern.compile(
            "(?<key>[^\n]+)\n-----BEGIN PRIVATE KEY-----\n(?<pkcs8>[A-Za-z0-9+/=\n]+)\n-----END PRIVATE KEY-----\n");

    private final VerifierKey verifier;
    private final PrivateKey privateKey;

    private SigningKey(VerifierKey verifier, PrivateKey privateKey) {
        this.verifier = verifier;
        this.privateKey = privateKey;
    }

    /** A new key, as hard to guess as the platform makes them. */
    public static SigningKey generate(String name, SignatureType type) {
        KeyPair pair = Ed25519.generate();
        return new SigningKey(
                new VerifierKey(name, type, StrictBase64.encode(Ed25519.raw(pair.getPublic()))), pair.getPrivate());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws MalformedLogData when it is anything else, or its two halves do not belong together
     */
    public static SigningKey parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new MalformedLogData("A signing key is a verifier key in a line, then a private key in PEM.");
        }
        SigningKey key = new SigningKey(
                VerifierKey.parse(group(parts, "key")), Ed25519.privateKey(decoded(group(parts, "pkcs8"))));
        key.requireBothHalves();
        return key;
    }

    private static String group(Matcher parts, String name) {
        return String.valueOf(parts.group(name));
    }

    private static byte[] decoded(String pem) {
        return StrictBase64.decode(pem.replace("\n", ""), "A private key");
    }

    private void requireBothHalves() {
        String probe = "both halves\n";
        NoteSignature made = verifier.type() == SignatureType.COSIGNATURE ? cosign(probe, Instant.EPOCH) : sign(probe);
        try {
            verifier.verify(probe, made);
        } catch (SignatureFailed apart) {
            throw new MalformedLogData("The private key does not belong to the verifier key above it.");
        }
    }

    /** The text from which the key is read again; secret. */
    public String text() {
        String pkcs8 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(privateKey.getEncoded());
        return verifier.text() + "\n-----BEGIN PRIVATE KEY-----\n" + pkcs8 + "\n-----END PRIVATE KEY-----\n";
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs a note's text.
     *
     * @throws IllegalStateException when the key is one for cosignatures
     */
    public NoteSignature sign(String text) {
        require(SignatureType.ED25519);
        return NoteSignature.of(verifier, Ed25519.sign(privateKey, utf8(text)));
    }

    /**
     * Signs that a checkpoint was seen at a time, in whole seconds.
     *
     * <p>Source: C2SP tlog-cosignature, Ed25519 signed message.
     *
     * @throws IllegalStateException when the key is none for cosignatures
     */
    public NoteSignature cosign(String checkpoint, Instant time) {
        require(SignatureType.COSIGNATURE);
        long seconds = time.getEpochSecond();
        byte[] signature = Ed25519.sign(privateKey, utf8(VerifierKey.cosigned(checkpoint, seconds)));
        return NoteSignature.of(
                verifier,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }

    private void require(SignatureType type) {
        if (verifier.type() != type) {
            throw new IllegalStateException("this key signs otherwise: " + verifier.type());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "signing key of " + verifier;
    }
}
