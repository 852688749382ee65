package org.kpiledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Changes one byte after another of what a verifier is given, each to a random other value, and demands that it fails every time. */
record Tampering(Random random) {

    void mustFailForEachByte(LogHash hash, String what, Consumer<LogHash> verification) {
        for (int i = 0; i < LogHash.LENGTH; i++) {
            byte[] bytes = hash.toBytes();
            bytes[i] ^= (byte) (1 + random.nextInt(255));
            mustFail(what + ", byte " + i, () -> verification.accept(LogHash.ofBytes(bytes)));
        }
    }

    void mustFailForEachByte(List<LogHash> hashes, String what, Consumer<List<LogHash>> verification) {
        for (int i = 0; i < hashes.size(); i++) {
            List<LogHash> changed = new ArrayList<>(hashes);
            int at = i;
            mustFailForEachByte(hashes.get(i), what + ", hash " + i, hash -> {
                changed.set(at, hash);
                verification.accept(changed);
            });
        }
    }

    void mustFailForEachLength(List<LogHash> hashes, String what, Consumer<List<LogHash>> verification) {
        for (int i = 0; i < hashes.size(); i++) {
            List<LogHash> shorter = new ArrayList<>(hashes);
            shorter.remove(i);
            mustFail(what + " without hash " + i, () -> verification.accept(shorter));
        }
        for (int i = 0; i <= hashes.size(); i++) {
            List<LogHash> longer = new ArrayList<>(hashes);
            longer.add(i, LogHash.EMPTY_ROOT);
            mustFail(what + " with one more hash at " + i, () -> verification.accept(longer));
        }
    }

    static void mustFail(String what, Runnable verification) {
        try {
            verification.run();
        } catch (ProofFailed expected) {
            return;
        }
        throw new AssertionError("verified in spite of a change: " + what);
    }
}
