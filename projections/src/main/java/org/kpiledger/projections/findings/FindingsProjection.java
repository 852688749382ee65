package org.kpiledger.projections.findings;

import java.util.List;
import java.util.Map;
import org.kpiledger.events.Code;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingEvent;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;

/** Folds the events of each finding into the finding as it stands. */
public final class FindingsProjection implements Projection<Finding> {
    private static final DocumentCodec<Finding> CODEC =
            new RecordDocuments<>(Finding.class, Map.of("finding", Finding.class));

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public DocumentCodec<Finding> codec() {
        return CODEC;
    }

    /** The key of a finding. */
    public static Key key(String planId, Code finding) {
        return new Key(planId, planId + "/finding/" + finding);
    }

    @Override
    public List<Change<Finding>> changes(Entry entry) {
        return entry.data() instanceof FindingEvent event ? List.of(change(entry, event)) : List.of();
    }

    private static Change<Finding> change(Entry entry, FindingEvent event) {
        Code id = new Code(entry.subject().part(2));
        Key key = key(entry.subject().part(0), id);
        return switch (event) {
            case FindingRaised e ->
                Change.add(
                        key,
                        e.effectiveOn(),
                        new Finding(
                                id,
                                e.figure(),
                                e.validAt(),
                                e.knownAt().number(),
                                e.title(),
                                e.description(),
                                e.severity(),
                                Step.of(entry, e.effectiveOn()),
                                List.of(),
                                null));
            case FindingAnswered e -> {
                Response response = new Response(
                        e.revision(), e.response(), e.accepted(), e.dueOn(), Step.of(entry, e.effectiveOn()));
                yield Change.revise(key, e.effectiveOn(), (known, _) -> known.answered(response));
            }
            case FindingClosed e -> {
                Conclusion end = new Conclusion(e.conclusion(), Step.of(entry, e.effectiveOn()));
                yield Change.revise(key, e.effectiveOn(), (known, _) -> known.closed(end));
            }
        };
    }
}
