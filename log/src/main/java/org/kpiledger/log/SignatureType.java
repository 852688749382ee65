package org.kpiledger.log;

/**
 * What a key signs, part of its id, so that a signature of one kind never passes for another.
 *
 * <p>Source: C2SP signed-note, signature types; only these two are made and verified here.
 */
public enum SignatureType {
    /** The text itself: how a log signs its checkpoints. */
    ED25519(0x01),

    /** That a checkpoint was seen at a time and continues all that were seen before: how witnesses sign. */
    COSIGNATURE(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    byte identifier() {
        return identifier;
    }

    static SignatureType of(byte identifier) {
        for (SignatureType type : values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new MalformedLogData("A verifier key has type 1, Ed25519, or 4, timestamped Ed25519 cosignature, not "
                + Byte.toUnsignedInt(identifier) + ".");
    }
}
