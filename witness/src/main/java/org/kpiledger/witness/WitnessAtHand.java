package org.kpiledger.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SignedNote;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.VerifierKey;

/** A witness of one log in this process, asked as any is and without a network between. */
public final class WitnessAtHand implements AutoCloseable {
    private static final int COSIGNED = 200;
    private static final int OTHER_SIZE = 409;

    private final WitnessFolder folder;
    private final Witness witness;

    private WitnessAtHand(WitnessFolder folder, Witness witness) {
        this.folder = folder;
        this.witness = witness;
    }

    /**
     * What it said.
     *
     * @param sentence why it did not cosign; empty where it did
     */
    public record Verdict(boolean cosigned, String sentence) {}

    /** A witness that keeps its key and what it saw in the folder. */
    public static WitnessAtHand in(Path folder, VerifierKey log) {
        WitnessFolder taken = WitnessFolder.take(folder);
        SigningKey key = taken.key(() -> SigningKey.generate("witness-at-hand", SignatureType.COSIGNATURE));
        return new WitnessAtHand(taken, new Witness(taken, key, List.of(log), Clock.systemUTC()));
    }

    /**
     * Shows it a checkpoint.
     *
     * @param oldSize what it saw last, as the log believes
     * @param proof that the checkpoint continues that one
     */
    public Verdict show(SignedCheckpoint checkpoint, long oldSize, List<LogHash> proof) {
        Answer answer = witness.add(new AddCheckpoint(oldSize, proof, SignedNote.parse(checkpoint.note())));
        return switch (answer.status()) {
            case COSIGNED -> new Verdict(true, "");
            case OTHER_SIZE ->
                new Verdict(false, "It has seen this log with " + answer.body().strip() + " entries.");
            default -> new Verdict(false, answer.body().strip());
        };
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
