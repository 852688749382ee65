package org.kpiledger.command.transparency;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
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
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong looks = new AtomicLong();
    private @Nullable Head found;
    private volatile @Nullable SignedCheckpoint last;
    private volatile @Nullable SignedCheckpoint seen;

    Checkpoints(EventLog log, SigningKey key) {
        this.log = log;
        this.key = key;
    }

    /** The key by which a checkpoint of this log is told from any other. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    /** The end of the log as some onlooker saw it last, absent while nobody has. */
    Optional<SignedCheckpoint> lastSeen() {
        return log.seenCheckpoints().last();
    }

    /** An onlooker saw a checkpoint of this log, and added its signature. */
    public void seen(SignedCheckpoint checkpoint) {
        log.seenCheckpoints().keep(checkpoint);
        SignedCheckpoint before = seen;
        seen = before != null && before.checkpoint().equals(checkpoint.checkpoint())
                ? before.with(checkpoint.signatures())
                : checkpoint;
    }

    /** The end of the log, never older than the last command that any node acknowledged before this was asked; with the signatures of those who saw it. */
    public SignedCheckpoint current() {
        SignedCheckpoint now = signed(follow());
        SignedCheckpoint cosigned = seen;
        return cosigned != null && cosigned.checkpoint().equals(now.checkpoint())
                ? now.with(cosigned.signatures())
                : now;
    }

    /**
     * Other nodes write the same log, and one of them may have acknowledged the last command, so the database is asked.
     * Anybody may ask for checkpoints, and as often as they like: those who ask at once share one look, if it began after
     * they came.
     */
    private Head follow() {
        long begun = looks.get();
        looking.lock();
        try {
            Head known = found;
            if (known == null || looks.get() == begun) {
                // A look that fails must not leave behind what one before it has found.
                found = null;
                looks.incrementAndGet();
                known = log.writer().follow();
                found = known;
            }
            return known;
        } finally {
            looking.unlock();
        }
    }

    private SignedCheckpoint signed(Head head) {
        Checkpoint now = new Checkpoint(
                log.writer().origin(), head.position(), head.frontier().root());
        SignedCheckpoint before = last;
        if (before != null && before.checkpoint().equals(now)) {
            return before;
        }
        SignedCheckpoint signed = SignedCheckpoint.sign(now, key);
        last = signed;
        return signed;
    }
}
