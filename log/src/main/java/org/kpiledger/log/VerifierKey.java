package org.kpiledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A public key that notes are verified with, under the name of its owner: a log or a witness.
 *
 * <p>Source: C2SP signed-note, verifier keys and key ids; C2SP tlog-cosignature, format.
 *
 * @param name the owner's name
 * @param type what is signed with it
 * @param publicKey the 32 bytes of the key, in base64
 * @throws MalformedLogData when the name is none or the key has another length
 */
public record VerifierKey(String name, SignatureType type, String publicKey) {

    private static final String COSIGNED = "cosignature/v1\ntime %d\n%s";
    private static final String PUBLIC_KEY = "A verifier key's last part";

    public VerifierKey {
        KeyName.require(name, "A key's name");
        int length = StrictBase64.decode(publicKey, PUBLIC_KEY).length;
        if (length != Ed25519.PUBLIC_LENGTH) {
            throw new MalformedLogData("An Ed25519 key has " + Ed25519.PUBLIC_LENGTH + " bytes, not " + length + ".");
        }
    }

    /**
     * Reads {@code name+id+base64}, the id being that of the other parts.
     *
     * @throws MalformedLogData when it is anything else
     */
    public static VerifierKey parse(String text) {
        // The key may itself have plus signs in it.
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedLogData("A verifier key is NAME+ID+KEY, such as example.com/log+530d903a+Ae...");
        }
        byte[] typed = StrictBase64.decode(parts[2], PUBLIC_KEY);
        if (typed.length != 1 + Ed25519.PUBLIC_LENGTH) {
            throw new MalformedLogData("A verifier key's last part has " + (1 + Ed25519.PUBLIC_LENGTH) + " bytes, not "
                    + typed.length + ".");
        }
        byte[] raw = new byte[Ed25519.PUBLIC_LENGTH];
        System.arraycopy(typed, 1, raw, 0, raw.length);
        VerifierKey key = new VerifierKey(parts[0], SignatureType.of(typed[0]), StrictBase64.encode(raw));
        if (!key.hexId().equals(parts[1])) {
            throw new MalformedLogData("The id of this verifier key is " + key.hexId() + ", not " + parts[1]
                    + "; a part of it was changed or lost.");
        }
        return key;
    }

    /** {@code name+id+base64}, as it is handed to whoever verifies. */
    public String text() {
        byte[] raw = raw();
        return name + "+" + hexId() + "+"
                + StrictBase64.encode(ByteBuffer.allocate(1 + raw.length)
                        .put(type.identifier())
                        .put(raw)
                        .array());
    }

    /** The first four bytes of the hash of name, type and key: finds the key's signatures, and secures nothing. */
    public int id() {
        MessageDigest digest = sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type.identifier());
        return ByteBuffer.wrap(digest.digest(raw())).getInt();
    }

    /** Whether the signature says that this key made it. */
    public boolean claims(NoteSignature signature) {
        return signature.keyName().equals(name) && signature.keyId() == id();
    }

    /**
     * Checks a signature that this key {@linkplain #claims claims}.
     *
     * @return when it was made, for a cosignature
     * @throws SignatureFailed when it is not this key's signature of the text
     */
    public Optional<Instant> verify(String text, NoteSignature signature) {
        if (!claims(signature)) {
            throw SignatureFailed.by(this);
        }
        return switch (type) {
            case ED25519 -> {
                require(text, signature.signature());
                yield Optional.empty();
            }
            case COSIGNATURE -> Optional.of(verifyCosignature(text, signature.signature()));
        };
    }

    private Instant verifyCosignature(String text, byte[] timestamped) {
        if (timestamped.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            throw SignatureFailed.by(this);
        }
        ByteBuffer source = ByteBuffer.wrap(timestamped);
        long seconds = source.getLong();
        byte[] bare = new byte[Ed25519.SIGNATURE_LENGTH];
        source.get(bare);
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            throw SignatureFailed.by(this);
        }
        require(cosigned(text, seconds), bare);
        return Instant.ofEpochSecond(seconds);
    }

    private void require(String message, byte[] signature) {
        if (!Ed25519.isTrue(raw(), message.getBytes(StandardCharsets.UTF_8), signature)) {
            throw SignatureFailed.by(this);
        }
    }

    /** What a cosignature is made over: two lines, then the checkpoint's text. */
    static String cosigned(String text, long seconds) {
        return String.format(Locale.ROOT, COSIGNED, seconds, text);
    }

    private byte[] raw() {
        return StrictBase64.decode(publicKey, PUBLIC_KEY);
    }

    private String hexId() {
        return String.format(Locale.ROOT, "%08x", id());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
