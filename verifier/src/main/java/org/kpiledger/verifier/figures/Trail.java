package org.kpiledger.verifier.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.findings.SubjectLines;

/** The audit trail of a few subjects. */
final class Trail implements SubjectLines {
    private final Set<String> subjects;
    private final MemoryRows<Fields> rows = new MemoryRows<>(new AuditProjection());
    private final Map<String, List<AuditLine>> lines = new HashMap<>();

    Trail(Set<String> subjects) {
        this.subjects = subjects;
    }

    void apply(List<Entry> entries) {
        if (subjects.isEmpty()) {
            return;
        }
        for (Entry entry : entries) {
            String subject = entry.subject().value();
            if (subjects.contains(subject)) {
                lines.computeIfAbsent(subject, _ -> new ArrayList<>())
                        .add(AuditProjection.line(entry, rows.apply(entry)));
            }
        }
    }

    @Override
    public List<AuditLine> between(SubjectId subject, long after, long upTo, int limit) {
        return lines.getOrDefault(subject.value(), List.of()).stream()
                .filter(line -> line.position() > after && line.position() <= upTo)
                .limit(limit)
                .toList();
    }
}
