package org.kpiledger.verifier.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.EventRegistry;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureFailed;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.verifier.figures.Asked;
import org.kpiledger.verifier.figures.FigureCheck;
import org.kpiledger.verifier.figures.Folds;
import org.kpiledger.verifier.figures.RequiredAnswers;
import org.kpiledger.verifier.progress.HowFar;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.Sampling;
import org.kpiledger.verifier.source.ShownHead;
import org.kpiledger.verifier.source.SourceFailed;

/** Checks a log as it is shown, from its signature to its figures, and says of each check what became of it. */
public final class Verification {
    private static final String SIGNATURE = "signature";
    private static final String ROOT = "root";
    private static final String OLDER = "older checkpoints";
    private static final String COPY = "older copy";
    private static final String KEY = "key";
    private static final String FIGURES = "figures";
    private static final String ANSWERS = "answers";

    private final LogSource source;
    private final Trust trust;
    private final boolean rootOnly;
    private final HowFar progress;
    private final Report report = new Report();
    private final Flaws flaws = new Flaws();
    private Optional<OlderCopy> copy = Optional.empty();

    private Verification(LogSource source, Trust trust, boolean rootOnly, HowFar progress) {
        this.source = source;
        this.trust = trust;
        this.rootOnly = rootOnly;
        this.progress = progress;
    }

    /** Makes every check. */
    public static Report of(LogSource source, Trust trust, HowFar progress) {
        return new Verification(source, trust, false, progress).run();
    }

    /** Checks signatures and the root alone; no entry is read. */
    public static Report ofRoot(LogSource source, Trust trust, HowFar progress) {
        return new Verification(source, trust, true, progress).run();
    }

    private Report run() {
        ShownHead head;
        List<SignedCheckpoint> earlier;
        try {
            head = source.head();
            sayIfSimulated(head.checkpoint().origin());
            // Asked for once: a source that shows two keys must not have one part checked with the other.
            Optional<VerifierKey> key = key();
            checkSignature(head, key);
            earlier = earlier(head.checkpoint(), key, broughtAlong(head.checkpoint()));
            checkWitnesses(head, earlier);
        } catch (SourceFailed unreadable) {
            report.fail(SIGNATURE, unreadable.getMessage());
            return report;
        }
        Asked asked = new Asked();
        if (!rootOnly && source.givesAnswers()) {
            asked.add(Sampling.positions(head.checkpoint()));
            if (!gather(asked)) {
                return report;
            }
        }
        Folds folds = new Folds(asked);
        boolean walked = walk(head.checkpoint(), earlier, folds);
        if (walked && !rootOnly) {
            checkFigures(head.checkpoint(), folds, asked);
        }
        return report;
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
                    + " is signed by nobody; what follows shows that the log is" + " consistent in itself"
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

    private boolean gather(Asked asked) {
        try {
            source.answers(asked::add);
            return true;
        } catch (SourceFailed unreadable) {
            report.fail(FIGURES, unreadable.getMessage());
            return false;
        }
    }

    private boolean walk(Checkpoint head, List<SignedCheckpoint> earlier, Folds folds) {
        GrowingRoot root = new GrowingRoot();
        OlderRoots older = new OlderRoots(earlier);
        Sequences sequences = new Sequences(flaws);
        StretchCheck check = new StretchCheck(source, head.origin(), flaws, rootOnly, copy);
        Walk walk = new Walk(head.size(), check, flaws);
        if (!rootOnly) {
            walk.counting(sequences).folding(folds);
        }
        progress.at(0, head.size());
        try {
            walk.go(stretch -> {
                older.take(stretch, root);
                root.add(stretch.tree());
                progress.at(stretch.stretch().last(), head.size());
            });
        } catch (SourceFailed missing) {
            report.fail(Aspect.ENTRIES.label(), String.valueOf(missing.getMessage()), missing.position());
            tell(Aspect.LEAVES, "");
            return false;
        }
        checkRoot(head, root.root(), older);
        copy.ifPresent(one -> one.tell(report, COPY, head));
        if (!rootOnly) {
            tellOfEntries(head, sequences, check.compared());
        }
        return true;
    }

    private void checkRoot(Checkpoint head, LogHash made, OlderRoots older) {
        if (made.equals(head.root())) {
            report.pass(ROOT, "the bytes of the entries make the root " + made.toBase64());
        } else {
            report.fail(
                    ROOT,
                    "the entries make the root " + made.toBase64() + ", but the checkpoint has "
                            + head.root().toBase64() + older.where(head.size()));
        }
        if (older.count() > 0) {
            older.first()
                    .ifPresentOrElse(
                            other -> report.fail(
                                    OLDER,
                                    "the first " + counted(other, "entry does", "entries do")
                                            + " not make the root that was signed then" + older.where(other)),
                            () -> report.pass(
                                    OLDER,
                                    counted(older.count(), "checkpoint", "checkpoints")
                                            + " signed before, consistent with it"));
        }
    }

    private void tellOfEntries(Checkpoint head, Sequences sequences, long compared) {
        long size = head.size();
        tell(
                Aspect.ENTRIES,
                counted(size, "entry", "entries") + " without gaps, each recorded after the one before it");
        tell(Aspect.LEAVES, compared == 0 ? "" : "all " + compared + " that are shown are those of the entries' bytes");
        tell(
                Aspect.SCHEMA,
                "every entry read by the strict reader of its type and version, of "
                        + EventRegistry.CURRENT.types().size() + " types, and nothing left over");
        tell(Aspect.ORIGIN, "every entry says that it is of " + head.origin());
        if (isRead()) {
            tell(
                    Aspect.SEQUENCE,
                    counted(sequences.subjects(), "subject", "subjects") + ", the entries of each counted from 0");
            tell(Aspect.FOLDS, "every entry follows from those before it");
        } else {
            tell(Aspect.SEQUENCE, "");
            tell(Aspect.FOLDS, "");
        }
    }

    /** Whether every entry was read, so that what follows from all of them can be told. */
    private boolean isRead() {
        return flaws.of(Aspect.SCHEMA).isEmpty() && flaws.of(Aspect.ENTRIES).isEmpty();
    }

    /** @param passed what to say when nothing is wrong; empty where that is not known */
    private void tell(Aspect aspect, String passed) {
        Optional<Flaws.Flaw> flaw = flaws.of(aspect);
        if (flaw.isPresent()) {
            report.fail(aspect.label(), flaw.get().sentence(), flaw.get().position());
        } else if (!passed.isEmpty()) {
            report.pass(aspect.label(), passed);
        }
    }

    private void checkFigures(Checkpoint head, Folds folds, Asked asked) {
        if (!source.givesAnswers()) {
            report.note("There are no answers in " + source.description() + ", so no figures were compared.");
            return;
        }
        if (!isRead() || flaws.of(Aspect.FOLDS).isPresent()) {
            report.fail(
                    FIGURES,
                    counted(asked.answers(), "answer", "answers")
                            + " not compared: what the entries give means nothing before they are put right");
            return;
        }
        try (FigureCheck figures = new FigureCheck(folds)) {
            source.answers(figures::take);
            figures.finish();
            tellOfFigures(figures);
            tellOfMissing(figures.required(head));
        } catch (SourceFailed unreadable) {
            report.fail(FIGURES, unreadable.getMessage());
        }
    }

    private void tellOfFigures(FigureCheck figures) {
        figures.first()
                .ifPresentOrElse(
                        first -> report.fail(
                                FIGURES,
                                figures.differing() + " of " + counted(figures.answers(), "answer", "answers")
                                        + " differ; the first is " + first),
                        () -> report.pass(
                                FIGURES,
                                counted(figures.answers(), "answer", "answers")
                                        + " performed once more from the entries," + " all "
                                        + counted(figures.values(), "value", "values") + " the same"));
    }

    private void tellOfMissing(RequiredAnswers required) {
        List<String> missing = required.missing();
        if (missing.isEmpty()) {
            report.pass(
                    ANSWERS,
                    "one is shown to each of the "
                            + (required.questions() - required.tooLarge().size())
                            + " questions that follow from the root");
        } else {
            report.fail(
                    ANSWERS,
                    "none is shown to " + missing.size() + " of "
                            + counted(required.questions(), "question", "questions")
                            + " that the entries answer; the first is " + missing.getFirst());
        }
        if (!required.tooLarge().isEmpty()) {
            report.note("Answers to "
                    + counted(required.tooLarge().size(), "question", "questions")
                    + " were not checked, since they are too large; the first is "
                    + required.tooLarge().getFirst());
        }
    }

    static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
