package org.kpiledger.command.access;

import java.time.LocalDate;
import org.kpiledger.command.Intent;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;

/** A command on the roles of one actor. */
public sealed interface AccessIntent extends Intent permits GrantRole, RevokeRole, DelegateRole, EndDelegation {
    /** Whose roles they are. */
    ActorId actor();

    /** The day of the decision. */
    LocalDate effectiveOn();

    @Override
    default SubjectId subject() {
        return SubjectId.access(actor());
    }
}
