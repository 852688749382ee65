package org.kpiledger.projections.plan;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * What an entry changes in the name of an amendment.
 *
 * @param type the event's stable name, such as {@code PlanNodeRenamed}
 * @param code of the node or fact
 */
public record VersionChange(Code amendment, Line type, Code code, LocalDate effectiveOn, long position)
        implements PlanDocument {}
