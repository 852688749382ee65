package org.kpiledger.app.replay;

import java.util.List;
import java.util.SortedMap;
import org.kpiledger.events.SubjectId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.audit.AuditLine;

/**
 * A subject's entries, and what they made of it.
 *
 * @param state its fields after the last of them
 */
record Followed(SubjectId subject, List<AuditLine> lines, SortedMap<String, String> state, AsOf asOf) {}
