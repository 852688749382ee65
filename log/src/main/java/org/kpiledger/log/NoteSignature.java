package org.kpiledger.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * One signature line of a note: who signed, by name and key id, and the signature's bytes; true or not.
 *
 * <p>Source: C2SP signed-note, signatures.
 *
 * @param keyName the name of the key
 * @param base64 the key's id in four bytes, then the signature
 * @throws MalformedLogData when the name is none, or the rest is not base64 of more than four bytes
 */
public record NoteSignature(String keyName, String base64) {

    private static final String DASH = "\u2014";
    private static final String SIGNATURE = "A signature";

    public NoteSignature {
        KeyName.require(keyName, "The name in a signature");
        if (StrictBase64.decode(base64, SIGNATURE).length <= Integer.BYTES) {
            throw new MalformedLogData(SIGNATURE + " has more than the four bytes of its key's id.");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        return new NoteSignature(
                key.name(),
                StrictBase64.encode(ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(key.id())
                        .put(signature)
                        .array()));
    }

    /**
     * Reads a line, without its line feed.
     *
     * @throws MalformedLogData when it is not a dash, a name and base64, apart by one space each
     */
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(DASH)) {
            throw new MalformedLogData(
                    "A signature line is an em dash, a key's name and base64, with one space between them.");
        }
        return new NoteSignature(parts[1], parts[2]);
    }

    /** The line as it stands in a note, without its line feed. */
    public String line() {
        return DASH + " " + keyName + " " + base64;
    }

    /** The id of the key, by which together with its name it is told from others. */
    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    /** The signature behind the key's id. */
    public byte[] signature() {
        byte[] bytes = decoded();
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    private byte[] decoded() {
        return StrictBase64.decode(base64, SIGNATURE);
    }

    /** Name and id of its key, as a verifier key begins. */
    String signer() {
        return String.format(Locale.ROOT, "%s+%08x", keyName, keyId());
    }

    @Override
    public String toString() {
        return "signature by " + signer();
    }
}
