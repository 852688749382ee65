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
import org.kpiledger.verifier.source.ShownHead;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;

/**
 * The log of a folder, signed, and with answers to what a plan's pages ask: at the end of the log and at two moments
 * before. The answers are worked out by the folds that the system uses, since no system runs beside it.
 */
final class AnsweredFolder implements LogSource {
    private static final EntryCodec CODEC = new EntryCodec();
    private static final List<String> DAYS = List.of("2023-12-31", "2023-09-30", "2023-03-31");
    private static final List<String> WHOLE =
            List.of("", "/versions", "/kpis", "/risks/overdue", "/risk-matrix", "/periods", "/findings");
    private static final List<String> OF_2023 = List.of("allocations", "commitments", "pledges", "spend-beside-result");

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
        long size = head.checkpoint().size();
        List<String> requests = requests(size);
        Asked asked = new Asked();
        requests.forEach(request -> asked.add(new Answered(request, new byte[] {'{', '}'})));
        Folds folds = new Folds(asked);
        for (long tile = 0; tile < Stretch.count(size); tile++) {
            List<Entry> entries = folder.entries(Stretch.of(tile, size)).stream()
                    .map(CODEC::decode)
                    .toList();
            folds.all().forEach(fold -> fold.apply().accept(entries));
        }
        Reperformance system = new Reperformance(folds);
        for (String request : requests) {
            system.answer(request)
                    .filter(body -> body.length <= Answered.BODY_BYTES_MAX)
                    .ifPresent(body -> answers.add(new Answered(request, body)));
        }
    }

    private static List<String> requests(long size) {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            String moment = "knownAt=@" + (size - i * (size / DAYS.size())) + "&validAt=" + DAYS.get(i);
            requests.add("/api/plans?" + moment);
            WHOLE.forEach(what -> requests.add("/api/plans/OP-23" + what + "?" + moment));
            OF_2023.forEach(what -> requests.add("/api/plans/OP-23/" + what + "?year=2023&" + moment));
            requests.add("/api/plans/OP-23/activities?limit=1000&" + moment);
            // The history reports on one KPI alone, whose values are too many for an answer that anybody reads.
            requests.add("/api/plans/OP-23/kpis/P1.EMT.K5?" + moment);
            requests.add("/api/plans/OP-23/kpis/P1.EMT.K1/values?" + moment);
        }
        return requests;
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
