package org.kpiledger.witness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.ConsistencyProof;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.NoteSignature;
import org.kpiledger.log.ProofFailed;
import org.kpiledger.log.SignatureFailed;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SignedNote;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.VerifierKey;

/**
 * Cosigns a checkpoint when it continues the last one that was cosigned of the same log, and remembers it before it says
 * so; one at a time, so two requests can't be cosigned past one another.
 *
 * <p>Source: C2SP tlog-witness, with cosignatures of Ed25519 after C2SP tlog-cosignature. Checkpoints with extension lines
 * are not taken.
 */
final class Witness {
    private final WitnessFolder folder;
    private final SigningKey key;
    private final Map<String, List<VerifierKey>> logs = new HashMap<>();
    private final Clock clock;

    /**
     * @param logs the keys of the logs that are watched; a log may have several
     * @throws Misuse when what was seen of one of them cannot be read, or was cosigned by another witness
     */
    Witness(WitnessFolder folder, SigningKey key, List<VerifierKey> logs, Clock clock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        logs.forEach(log ->
                this.logs.computeIfAbsent(log.name(), _ -> new ArrayList<>()).add(log));
        this.logs.keySet().forEach(this::requireOwn);
    }

    private void requireOwn(String origin) {
        folder.last(origin).ifPresent(last -> {
            try {
                if (last.cosigned(List.of(key.verifier())).isEmpty()) {
                    throw new Misuse("The last checkpoint of " + origin + " in this folder was not cosigned with the"
                            + " witness's key. Put back the key, or forget the log with --forget " + origin + ".");
                }
            } catch (SignatureFailed changed) {
                throw new Misuse("The last checkpoint of " + origin + " in this folder was changed: "
                        + changed.getMessage() + " Put back a copy of it.");
            }
        });
    }

    /** The last checkpoint that was cosigned of the log. */
    synchronized Optional<SignedCheckpoint> last(String origin) {
        return folder.last(origin);
    }

    /** As {@link #last(String)}, of the log whose origin has this hash. */
    Optional<SignedCheckpoint> lastByHash(String hash) {
        return logs.keySet().stream()
                .filter(origin -> Checkpoint.originHash(origin).equals(hash))
                .findFirst()
                .flatMap(this::last);
    }

    /** Answers a request with signature lines, or says why not. */
    Answer add(AddCheckpoint request) {
        SignedNote note = request.note();
        String origin = note.text().lines().findFirst().orElse("");
        List<VerifierKey> trusted = logs.get(origin);
        if (trusted == null) {
            return Answer.refused(404, "No log of this origin is watched here.");
        }
        List<NoteSignature> signed;
        try {
            signed =
                    List.copyOf(note.verify(trusted.toArray(VerifierKey[]::new)).keySet());
        } catch (SignatureFailed failed) {
            return Answer.refused(403, "The checkpoint does not carry a true signature by the log's key.");
        }
        try {
            return add(request, new SignedCheckpoint(Checkpoint.parse(note.text()), signed));
        } catch (MalformedLogData bad) {
            return Answer.refused(isEmptyTree(note) ? 422 : 400, String.valueOf(bad.getMessage()));
        }
    }

    /** A tree without entries has one root alone, which is a matter of the tree and not of form. */
    private static boolean isEmptyTree(SignedNote note) {
        return note.text().lines().skip(1).findFirst().orElse("").equals("0");
    }

    private synchronized Answer add(AddCheckpoint request, SignedCheckpoint checkpoint) {
        Checkpoint now = checkpoint.checkpoint();
        if (request.oldSize() > now.size()) {
            return Answer.refused(400, "The old size is larger than that of the checkpoint.");
        }
        Optional<Checkpoint> last = folder.last(now.origin()).map(SignedCheckpoint::checkpoint);
        long lastSize = last.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != lastSize) {
            return Answer.lastSize(lastSize);
        }
        if (lastSize == 0 && !request.proof().isEmpty()) {
            return Answer.refused(422, "Every tree continues the empty one; there is no proof of that.");
        }
        try {
            if (lastSize > 0) {
                new ConsistencyProof(lastSize, now.size(), request.proof())
                        .verify(last.orElseThrow().root(), now.root());
            }
        } catch (ProofFailed fork) {
            return Answer.refused(422, String.valueOf(fork.getMessage()));
        }
        NoteSignature cosignature = key.cosign(now.text(), clock.instant());
        folder.remember(checkpoint.with(List.of(cosignature)));
        return Answer.ok(cosignature.line() + "\n");
    }
}
