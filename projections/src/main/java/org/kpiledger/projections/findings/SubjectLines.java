package org.kpiledger.projections.findings;

import java.util.List;
import org.kpiledger.events.SubjectId;
import org.kpiledger.projections.audit.AuditLine;

/** The audit trail of one subject. */
@FunctionalInterface
public interface SubjectLines {
    /** The first lines behind one position and up to another, in the order of the log. */
    List<AuditLine> between(SubjectId subject, long after, long upTo, int limit);
}
