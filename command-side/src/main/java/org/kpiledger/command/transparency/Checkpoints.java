package org.kpiledger.command.transparency;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Head;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.VerifierKey;

/** Signs the end of the log when it is asked for, each end once. */
public final class Checkpoints {
    private final EventLog log;
    private final SigningKey key;
    private volatile @Nullable SignedCheckpoint last;

    Checkpoints(EventLog log, SigningKey key) {
        this.log = log;
        this.key = key;
    }

    /** The key by which a checkpoint of this log is told from any other. */
    VerifierKey verifier() {
        return key.verifier();
    }

    /** The end of the log, never older than the last command that any node acknowledged before this was asked. */
    SignedCheckpoint current() {
        // Other nodes write the same log, and one of them may have acknowledged the last command.
        return signed(log.writer().follow());
    }

    private SignedCheckpoint signed(Head head) {
        Checkpoint now =
                new Checkpoint(log.writer().origin(), head.position(), head.frontier().root());
        SignedCheckpoint before = last;
        if (before != null && before.checkpoint().equals(now)) {
            return before;
        }
        SignedCheckpoint signed = SignedCheckpoint.sign(now, key);
        last = signed;
        return signed;
    }
}
