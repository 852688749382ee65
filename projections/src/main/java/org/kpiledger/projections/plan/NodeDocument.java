package org.kpiledger.projections.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;

/** A node of a plan's tree; one that is retired stays. */
public sealed interface NodeDocument extends PlanDocument permits Priority, Theme, Outcome, Output {
    Code code();

    /** From when on it has the name that it has; absent where that is its first. */
    @Nullable
    LocalDate renamedOn();

    /** Absent while it is in force. */
    @Nullable
    Retirement retired();

    NodeDocument named(Map<String, String> byLanguage, LocalDate from);

    NodeDocument retired(Retirement from);

    /** A name given for an earlier day does not displace one given for a later. */
    default NodeDocument renamed(Map<String, String> byLanguage, LocalDate from) {
        LocalDate standing = renamedOn();
        return standing != null && standing.isAfter(from) ? this : named(byLanguage, from);
    }
}
