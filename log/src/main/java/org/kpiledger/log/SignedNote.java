package org.kpiledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text and the signatures below it, true or not: nobody may use the text before a key that is trusted has
 * {@linkplain #verify verified} it.
 *
 * <p>Source: C2SP signed-note.
 *
 * @param text ends in a line feed and has no control characters else
 * @param signatures from 1 to {@link #SIGNATURES_MAX}
 * @throws MalformedLogData when it is no such note
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The specification asks for 16 at least. */
    public static final int SIGNATURES_MAX = 64;

    /** Enough for as many signatures of the longest kind. */
    public static final int BYTES_MAX = 512 * 1024;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !text.chars().allMatch(c -> c >= ' ' || c == '\n')) {
            throw new MalformedLogData("A note's text ends with a line feed and has no other control characters.");
        }
        if (signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
            throw new MalformedLogData(
                    "A note has from 1 to " + SIGNATURES_MAX + " signatures, not " + signatures.size() + ".");
        }
    }

    /**
     * Reads a note from its bytes.
     *
     * @throws MalformedLogData when they are no UTF-8, no text with an empty line and signature lines below, or too many
     */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new MalformedLogData("A note has at most " + BYTES_MAX + " bytes, not " + bytes.length + ".");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedLogData("A note is UTF-8 text.");
        }
    }

    /** As {@link #parse(byte[])}, from characters. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new MalformedLogData("A note is text, an empty line and signature lines, each ended by a line feed.");
        }
        String below = note.substring(end + 2);
        if (below.isEmpty()) {
            throw new MalformedLogData("A note has at least one signature line below its last empty line.");
        }
        List<NoteSignature> signatures = below.lines()
                .limit(SIGNATURES_MAX + 1L)
                .map(NoteSignature::parse)
                .toList();
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The note as it is sent: text, an empty line, signature lines. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /** The note with more signatures; one that it has already stands once. */
    public SignedNote with(Collection<NoteSignature> more) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), more.stream()).distinct().toList());
    }

    /**
     * The true signatures, each with the key that made it.
     *
     * <p>Signatures by other keys are passed over, as the specification demands; a false one by a key that is trusted
     * spoils the whole note.
     *
     * @throws SignatureFailed when there is no true signature by any of the keys, or a false one
     */
    public Map<NoteSignature, VerifierKey> verify(VerifierKey... trusted) {
        Map<NoteSignature, VerifierKey> verified = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : trusted) {
                if (key.claims(signature)) {
                    key.verify(text, signature);
                    verified.put(signature, key);
                }
            }
        }
        if (verified.isEmpty()) {
            throw new SignatureFailed("The note is not signed by " + names(trusted) + ", but by " + signers() + ".");
        }
        return verified;
    }

    private static String names(VerifierKey... keys) {
        return String.join(", ", Arrays.stream(keys).map(VerifierKey::text).toList());
    }

    private String signers() {
        return String.join(", ", signatures.stream().map(NoteSignature::signer).toList());
    }
}
