package org.kpiledger.bench.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.verifier.figures.Asked;
import org.kpiledger.verifier.figures.Folds;
import org.kpiledger.verifier.figures.Reperformance;
import org.kpiledger.verifier.source.Answered;
import org.kpiledger.verifier.source.DataFolder;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.Sampling;
import org.kpiledger.verifier.source.ShownHead;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;

/**
 * The log of a folder, signed, and with the answers that a verifier asks a system for. They are worked out by the folds that
 * the system uses, since no system runs beside it.
 */
final class AnsweredFolder implements LogSource {
    private static final EntryCodec CODEC = new EntryCodec();
    private final DataFolder folder;
    private final SigningKey key;
    private final SignedCheckpoint head;
    private final List<Answered> answers = new ArrayList<>();

    private AnsweredFolder(DataFolder folder) throws SourceFailed {
        Checkpoint checkpoint = folder.head().checkpoint();
        this.folder = folder;
        this.key = SigningKey.generate(checkpoint.origin(), SignatureType.ED25519);
        this.head = SignedCheckpoint.sign(checkpoint, key);
    }

    static AnsweredFolder of(DataFolder folder) throws SourceFailed {
        AnsweredFolder answered = new AnsweredFolder(folder);
        answered.answer();
        return answered;
    }

    private void answer() throws SourceFailed {
        Checkpoint checkpoint = head.checkpoint();
        Asked asked = new Asked();
        asked.add(Sampling.positions(checkpoint));
        Folds folds = new Folds(asked);
        for (long tile = 0; tile < Stretch.count(checkpoint.size()); tile++) {
            List<Entry> entries = folder.entries(Stretch.of(tile, checkpoint.size())).stream()
                    .map(CODEC::decode)
                    .toList();
            folds.all().forEach(fold -> fold.apply().accept(entries));
        }
        answers.addAll(new Reperformance(folds).answers(checkpoint));
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    int count() {
        return answers.size();
    }

    @Override
    public String description() {
        return folder.description();
    }

    @Override
    public Optional<VerifierKey> key() {
        return Optional.of(key.verifier());
    }

    @Override
    public ShownHead head() {
        return ShownHead.of(head);
    }

    @Override
    public List<SignedCheckpoint> earlier() {
        return List.of();
    }

    @Override
    public List<byte[]> entries(Stretch stretch) throws SourceFailed {
        return folder.entries(stretch);
    }

    @Override
    public Optional<List<LogHash>> leafHashes(Stretch stretch) throws SourceFailed {
        return folder.leafHashes(stretch);
    }

    @Override
    public boolean givesAnswers() {
        return true;
    }

    @Override
    public void answers(Taker taker) throws SourceFailed {
        for (Answered answered : answers) {
            taker.take(answered);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
