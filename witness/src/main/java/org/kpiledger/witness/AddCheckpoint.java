package org.kpiledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignedNote;

/**
 * A request to cosign a checkpoint, as it was read and not yet checked.
 *
 * <p>Source: C2SP tlog-witness, add-checkpoint.
 *
 * @param oldSize of the checkpoint that was cosigned last, as far as the log knows
 * @param proof the hashes of the consistency proof from there, at most 63
 * @param note the checkpoint
 */
record AddCheckpoint(long oldSize, List<LogHash> proof, SignedNote note) {
    /** A note with 16 signatures of the longest kind, and the longest proof. */
    static final int BYTES_MAX = 128 * 1024;

    private static final int PROOF_MAX = 63;
    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");

    AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /** @throws BadRequest when it is not one old size, hashes, an empty line and a note */
    static AddCheckpoint parse(byte[] body) {
        int end = emptyLine(body);
        List<String> head =
                new String(body, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
        if (head.isEmpty() || !OLD.matcher(head.getFirst()).matches()) {
            throw new BadRequest("The first line is 'old' and a size without leading zeros.");
        }
        if (head.size() > 1 + PROOF_MAX) {
            throw new BadRequest("A consistency proof has at most " + PROOF_MAX + " lines.");
        }
        try {
            List<LogHash> proof = new ArrayList<>();
            for (String line : head.subList(1, head.size())) {
                proof.add(LogHash.fromBase64(line));
            }
            SignedNote note = SignedNote.parse(Arrays.copyOfRange(body, end + 2, body.length));
            return new AddCheckpoint(Long.parseLong(head.getFirst().substring("old ".length())), proof, note);
        } catch (MalformedLogData bad) {
            throw new BadRequest(String.valueOf(bad.getMessage()));
        }
    }

    private static int emptyLine(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++) {
            if (body[i] == '\n' && body[i + 1] == '\n') {
                return i;
            }
        }
        throw new BadRequest("An empty line stands between the proof and the checkpoint.");
    }

    /** The body cannot be read. */
    static final class BadRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadRequest(String sentence) {
            super(sentence);
        }
    }
}
