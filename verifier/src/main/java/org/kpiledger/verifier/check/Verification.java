package org.kpiledger.verifier.check;

import static org.kpiledger.verifier.check.Report.counted;

import java.util.Optional;
import org.kpiledger.events.codec.EventRegistry;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.verifier.check.Signatures.Signed;
import org.kpiledger.verifier.figures.Folds;
import org.kpiledger.verifier.progress.HowFar;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.SourceFailed;

/** Checks a log as it is shown, from its signature to its figures, and says of each check what became of it. */
public final class Verification {
    private static final String ROOT = "root";

    private final LogSource source;
    private final Trust trust;
    private final boolean rootOnly;
    private final HowFar progress;
    private final Report report = new Report();
    private final Flaws flaws = new Flaws();

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
        Optional<Signed> signed = Signatures.of(source, trust, report);
        if (signed.isPresent()) {
            check(signed.get());
        }
        return report;
    }

    private void check(Signed signed) {
        ShownFigures figures = new ShownFigures(source, report);
        if (!rootOnly) {
            figures.gather(signed.head());
        }
        Folds folds = new Folds(figures.asked());
        if (walk(signed, folds) && !rootOnly) {
            figures.compare(
                    signed.head(), folds, isRead() && flaws.of(Aspect.FOLDS).isEmpty());
        }
    }

    private boolean walk(Signed signed, Folds folds) {
        Checkpoint head = signed.head();
        GrowingRoot root = new GrowingRoot();
        OlderRoots older = new OlderRoots(signed.earlier());
        Sequences sequences = new Sequences(flaws);
        StretchCheck check = new StretchCheck(source, head.origin(), flaws, rootOnly, signed.copy());
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
        signed.copy().ifPresent(one -> one.tell(report, Signatures.COPY, head));
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
                                    Signatures.OLDER,
                                    "the first " + counted(other, "entry does", "entries do")
                                            + " not make the root that was signed then" + older.where(other)),
                            () -> report.pass(
                                    Signatures.OLDER,
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
}
