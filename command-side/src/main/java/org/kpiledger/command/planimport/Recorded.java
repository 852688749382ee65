package org.kpiledger.command.planimport;

import java.util.Set;
import org.kpiledger.events.SubjectId;

/** What the log has already. */
@FunctionalInterface
public interface Recorded {
    /** The ids of the commands that the subject's entries came from; empty where it has none. */
    Set<String> commandIdsOf(SubjectId subject);
}
