package org.kpiledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.ConsistencyProof;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.SubtreeHashes;

/** A log in memory that signs what it is told to, and asks for cosignatures as its specification says. */
final class WatchedLog {
    static final String ORIGIN = "kpi-ledger-k3v9q2";

    final SigningKey key;
    private final List<LogHash> leaves = new ArrayList<>();

    WatchedLog() {
        this(SigningKey.generate(ORIGIN, SignatureType.ED25519));
    }

    private WatchedLog(SigningKey key) {
        this.key = key;
    }

    WatchedLog grow(String... entries) {
        for (String entry : entries) {
            leaves.add(LogHash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    /** A copy with one entry altered. */
    WatchedLog forkedAt(int index) {
        WatchedLog fork = new WatchedLog(key);
        fork.leaves.addAll(leaves);
        fork.leaves.set(index, LogHash.ofLeaf(new byte[] {(byte) index}));
        return fork;
    }

    private SubtreeHashes tree() {
        return SubtreeHashes.ofLeaves(leaves.size(), index -> leaves.get(Math.toIntExact(index)));
    }

    Checkpoint at(int size) {
        return new Checkpoint(ORIGIN, size, tree().rootAt(size));
    }

    String signed(int size) {
        return SignedCheckpoint.sign(at(size), key).note();
    }

    List<String> proof(int from, int to) {
        return from == 0
                ? List.of()
                : ConsistencyProof.of(from, to, tree()).hashes().stream()
                        .map(LogHash::toBase64)
                        .toList();
    }

    byte[] request(int from, int to) {
        return request(from, proof(from, to), signed(to));
    }

    static byte[] request(long oldSize, List<String> proof, String note) {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }
}
