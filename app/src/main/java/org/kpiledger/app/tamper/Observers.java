package org.kpiledger.app.tamper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kpiledger.app.fsck.StoppedFolder;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.ConsistencyProof;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.SubtreeHashes;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.verifier.check.Check;
import org.kpiledger.verifier.check.Report;
import org.kpiledger.verifier.check.Trust;
import org.kpiledger.verifier.check.Verification;
import org.kpiledger.verifier.source.CannotBegin;
import org.kpiledger.verifier.source.DataFolder;
import org.kpiledger.verifier.source.SignedFolder;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.witness.WitnessAtHand;

/** Who looks at the log afterwards: fsck on the operator's side, an auditor who kept a checkpoint, and a witness. */
final class Observers {
    private static final Comparator<Place> MOST_EXACT =
            Comparator.comparingLong(Place::last).thenComparing(Place::first, Comparator.reverseOrder());

    private final SigningKey key;
    private final SignedCheckpoint seen;

    /**
     * @param key of the log
     * @param seen the checkpoint that auditor and witness saw before
     */
    Observers(SigningKey key, SignedCheckpoint seen) {
        this.key = key;
        this.seen = seen;
    }

    /**
     * What one of them says.
     *
     * @param caught whether it says that something is wrong
     * @param places that it names
     */
    record Saying(String who, boolean caught, String sentence, List<Place> places) {}

    /** All of them on the copy, whose end is signed with the key that is given. */
    List<Saying> look(Copy copy, boolean byAnotherKey, Path witnessFolder) throws Exception {
        SigningKey by = byAnotherKey ? SigningKey.generate(seen.checkpoint().origin(), SignatureType.ED25519) : key;
        SignedCheckpoint shown = SignedCheckpoint.sign(copy.head(), by);
        List<LogHash> leaves = copy.leaves();
        copy.release();
        return List.of(fsck(copy), verifier(copy, shown), witness(leaves, shown, witnessFolder));
    }

    private static Saying fsck(Copy copy) throws StoppedFolder.NotInspected {
        List<Inspected> diverging = StoppedFolder.inspect(copy.folder(), Progress.UNSEEN).comparisons().stream()
                .filter(one -> !one.agrees())
                .toList();
        return diverging.isEmpty()
                ? new Saying("fsck", false, "All that is stored agrees with itself.", List.of())
                : new Saying(
                        "fsck",
                        true,
                        most(diverging),
                        diverging.stream()
                                .map(Inspected::place)
                                .flatMap(Optional::stream)
                                .toList());
    }

    /** The one that says most exactly where the first bad position is. */
    private static String most(List<Inspected> diverging) {
        Inspected told = diverging.stream()
                .filter(one -> one.place().isPresent())
                .min(Comparator.comparing(one -> one.place().orElseThrow(), MOST_EXACT))
                .orElse(diverging.getFirst());
        return told.name() + ": " + told.sentence();
    }

    private Saying verifier(Copy copy, SignedCheckpoint shown) throws CannotBegin, SourceFailed {
        Trust trust = new Trust(Optional.of(key.verifier()), List.of(), List.of(seen));
        try (SignedFolder folder = new SignedFolder(DataFolder.open(copy.folder()), shown)) {
            Report report = Verification.of(folder, trust, (_, _) -> {});
            List<Check> failed =
                    report.checks().stream().filter(check -> !check.passed()).toList();
            if (failed.isEmpty()) {
                return new Saying("verifier", false, "Every check passes.", List.of());
            }
            List<String> sentences = new ArrayList<>();
            failed.forEach(check -> sentences.add(check.name() + ": " + check.detail()));
            return new Saying(
                    "verifier",
                    true,
                    String.join("; ", sentences),
                    failed.stream()
                            .map(Check::position)
                            .filter(Objects::nonNull)
                            .map(position -> new Place(position, position))
                            .toList());
        }
    }

    private Saying witness(List<LogHash> leaves, SignedCheckpoint shown, Path folder) throws Exception {
        VerifierKey log = key.verifier();
        try (WitnessAtHand witness = WitnessAtHand.in(folder, log)) {
            witness.show(seen, 0, List.of());
            Checkpoint now = shown.checkpoint();
            if (now.equals(seen.checkpoint()) && shown.signatures().equals(seen.signatures())) {
                return new Saying("witness", false, "The end of the log is the one it cosigned.", List.of());
            }
            WitnessAtHand.Verdict verdict =
                    witness.show(shown, Math.min(seen.checkpoint().size(), now.size()), proof(leaves, now));
            return verdict.cosigned()
                    ? new Saying("witness", false, "It cosigns.", List.of())
                    : new Saying("witness", true, "It does not cosign. " + verdict.sentence(), List.of());
        }
    }

    /** The best that somebody could show. */
    private List<LogHash> proof(List<LogHash> leaves, Checkpoint now) {
        long from = Math.min(seen.checkpoint().size(), now.size());
        if (from == 0) {
            return List.of();
        }
        return leaves.size() < now.size()
                ? List.of()
                : ConsistencyProof.of(
                                from, now.size(), SubtreeHashes.ofLeaves(now.size(), index -> leaves.get((int) index)))
                        .hashes();
    }
}
