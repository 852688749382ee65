package org.kpiledger.verifier.check;

import static org.kpiledger.verifier.check.Report.counted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.SignatureFailed;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.ShownHead;
import org.kpiledger.verifier.source.SourceFailed;

/** Checks who signed the end of a log, and who the checkpoints before it. */
final class Signatures {
    private static final String KEY = "key";
    private static final String SIGNATURE = "signature";
    static final String COPY = "older copy";
    static final String OLDER = "older checkpoints";

    private final LogSource source;
    private final Trust trust;
    private final Report report;
    private Optional<OlderCopy> copy = Optional.empty();

    private Signatures(LogSource source, Trust trust, Report report) {
        this.source = source;
        this.trust = trust;
        this.report = report;
    }

    /**
     * What is signed.
     *
     * @param earlier checkpoints that are signed, in the order of their sizes
     */
    record Signed(Checkpoint head, List<SignedCheckpoint> earlier, Optional<OlderCopy> copy) {}

    /** Tells of the signatures; empty where what is signed cannot be read, which is told too. */
    static Optional<Signed> of(LogSource source, Trust trust, Report report) {
        try {
            return Optional.of(new Signatures(source, trust, report).check());
        } catch (SourceFailed unreadable) {
            report.fail(SIGNATURE, unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Signed check() throws SourceFailed {
        ShownHead head = source.head();
        sayIfSimulated(head.checkpoint().origin());
        // Asked for once: a source that shows two keys must not have one part checked with the other.
        Optional<VerifierKey> key = key();
        checkSignature(head, key);
        List<SignedCheckpoint> earlier = earlier(head.checkpoint(), key, broughtAlong(head.checkpoint()));
        checkWitnesses(head, earlier);
        return new Signed(head.checkpoint(), earlier, copy);
    }

    private void sayIfSimulated(String origin) {
        if (new LogOrigin(origin).isSimulated()) {
            report.note("The log " + origin + " is a simulation: nothing that it tells happened.");
        }
    }

    private Optional<VerifierKey> key() throws SourceFailed {
        Optional<VerifierKey> shown = source.key();
        if (trust.key().isPresent()) {
            shown.filter(key -> !key.equals(trust.key().get()))
                    .ifPresent(other -> report.fail(
                            KEY, source.description() + " says that its key is " + other + ", which is not yours"));
            return trust.key();
        }
        shown.ifPresent(key -> report.note("The key " + key + " was taken from " + source.description()
                + " itself and was not checked against an outside copy; give your own with --key."));
        return shown;
    }

    private void checkSignature(ShownHead head, Optional<VerifierKey> key) {
        SignedCheckpoint signed = head.signed();
        if (signed == null) {
            report.note("The end of " + source.description()
                    + " is signed by nobody; what follows shows that the log is consistent in itself"
                    + (trust.kept().isEmpty() ? "." : " and with the checkpoints given."));
        } else if (key.isEmpty()) {
            report.fail(SIGNATURE, "There is no key to check the checkpoint with; give one with --key.");
        } else {
            checkSignature(signed, key.get());
        }
    }

    private void checkSignature(SignedCheckpoint signed, VerifierKey key) {
        try {
            signed.verify(key);
            report.pass(
                    SIGNATURE,
                    "the checkpoint of " + signed.checkpoint().origin() + " at "
                            + counted(signed.checkpoint().size(), "entry", "entries") + " is signed with the key "
                            + key);
        } catch (SignatureFailed untrue) {
            report.fail(SIGNATURE, String.valueOf(untrue.getMessage()));
        }
    }

    private void checkWitnesses(ShownHead head, List<SignedCheckpoint> earlier) {
        List<SignedCheckpoint> signed = new ArrayList<>(earlier);
        if (head.signed() != null) {
            signed.add(head.signed());
        }
        trust.witnesses().forEach(witness -> checkWitness(witness, signed, head.checkpoint()));
    }

    /** @param signed the log's checkpoints, in the order of their sizes */
    private void checkWitness(VerifierKey witness, List<SignedCheckpoint> signed, Checkpoint head) {
        String name = "witness " + witness.name();
        try {
            for (SignedCheckpoint checkpoint : signed.reversed()) {
                @Nullable Instant seen = checkpoint.cosigned(List.of(witness)).get(witness);
                if (seen != null) {
                    report.pass(
                            name,
                            "saw the log on " + seen + ", with "
                                    + checkpoint.checkpoint().size() + " of its now "
                                    + counted(head.size(), "entry", "entries"));
                    return;
                }
            }
            report.fail(name, "none of the checkpoints that are shown has a cosignature of " + witness);
        } catch (SignatureFailed untrue) {
            report.fail(name, String.valueOf(untrue.getMessage()));
        }
    }

    /** The checkpoints that were kept outside, those of a copy among them. */
    private List<SignedCheckpoint> broughtAlong(Checkpoint head) {
        List<SignedCheckpoint> all = new ArrayList<>(trust.kept());
        if (trust.copy().isPresent()) {
            LogSource older = trust.copy().get();
            try {
                ShownHead end = older.head();
                if (end.signed() != null) {
                    all.add(end.signed());
                }
                all.addAll(older.earlier());
                // That one is of another log is told where its checkpoint is compared.
                copy = Optional.of(new OlderCopy(older, end.checkpoint()))
                        .filter(_ -> end.checkpoint().origin().equals(head.origin()));
            } catch (SourceFailed unreadable) {
                report.fail(COPY, unreadable.getMessage());
            }
        }
        return all;
    }

    /** Those that are signed, in the order of their sizes. */
    private List<SignedCheckpoint> earlier(Checkpoint head, Optional<VerifierKey> key, List<SignedCheckpoint> kept)
            throws SourceFailed {
        List<SignedCheckpoint> all = new ArrayList<>(source.earlier());
        all.addAll(kept);
        List<SignedCheckpoint> signed = new ArrayList<>();
        for (SignedCheckpoint checkpoint : all) {
            try {
                if (key.isPresent()) {
                    checkpoint.verify(key.get());
                }
                requireOfThisLog(checkpoint.checkpoint(), head);
                signed.add(checkpoint);
            } catch (SignatureFailed untrue) {
                report.fail(OLDER, "the one at " + checkpoint.checkpoint().size() + ": " + untrue.getMessage());
            }
        }
        signed.sort(Comparator.comparingLong(one -> one.checkpoint().size()));
        return signed;
    }

    private void requireOfThisLog(Checkpoint older, Checkpoint head) {
        if (!older.origin().equals(head.origin())) {
            report.fail(OLDER, "one is of the log " + older.origin() + ", not of " + head.origin());
        } else if (older.size() > head.size()) {
            report.fail(
                    OLDER,
                    "one was signed when the log had " + counted(older.size(), "entry", "entries") + ", but it is shown"
                            + " with " + head.size() + ": entries were taken away, or an old copy is shown",
                    head.size() + 1);
        }
    }
}
