package org.kpiledger.log;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkpoint with the signatures of its log and, where it has been shown to them, of witnesses; true or not.
 *
 * <p>Source: C2SP tlog-checkpoint; C2SP tlog-cosignature.
 *
 * @param checkpoint what is signed
 * @param signatures by anybody
 */
public record SignedCheckpoint(Checkpoint checkpoint, List<NoteSignature> signatures) {

    public SignedCheckpoint {
        signatures = List.copyOf(signatures);
    }

    /** A checkpoint signed by its log. */
    public static SignedCheckpoint sign(Checkpoint checkpoint, SigningKey key) {
        return new SignedCheckpoint(checkpoint, List.of(key.sign(checkpoint.text())));
    }

    /**
     * Reads one from the bytes of a signed note, whose signatures are not looked at.
     *
     * @throws MalformedLogData when it is no note, or its text no checkpoint
     */
    public static SignedCheckpoint parse(byte[] note) {
        return of(SignedNote.parse(note));
    }

    /** As {@link #parse(byte[])}, from characters. */
    public static SignedCheckpoint parse(String note) {
        return of(SignedNote.parse(note));
    }

    private static SignedCheckpoint of(SignedNote note) {
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note.signatures());
    }

    /** The signed note. */
    public String note() {
        return signed().note();
    }

    /** With the signature lines of others below its own. */
    public SignedCheckpoint with(Collection<NoteSignature> more) {
        return of(signed().with(more));
    }

    /**
     * Checks that the log signed it.
     *
     * @param log the key of the log, or all that it was signed with
     * @throws SignatureFailed when it did not, or one of these signatures is false
     */
    public Checkpoint verify(VerifierKey... log) {
        signed().verify(log);
        return checkpoint;
    }

    /**
     * Which of these witnesses saw it, and when; those that did not are left out.
     *
     * @throws SignatureFailed when a cosignature by one of them is not true
     */
    public Map<VerifierKey, Instant> cosigned(Collection<VerifierKey> witnesses) {
        Map<VerifierKey, Instant> seen = new LinkedHashMap<>();
        for (VerifierKey witness : witnesses) {
            for (NoteSignature signature : signatures) {
                if (witness.claims(signature)) {
                    witness.verify(checkpoint.text(), signature).ifPresent(time -> seen.put(witness, time));
                }
            }
        }
        return seen;
    }

    private SignedNote signed() {
        return new SignedNote(checkpoint.text(), signatures);
    }
}
