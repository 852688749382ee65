package org.kpiledger.command.installation;

import org.kpiledger.command.Intent;
import org.kpiledger.events.SubjectId;

/** A command on the log itself. */
public sealed interface InstallationIntent extends Intent permits AcceptClock, AcceptRestore {
    @Override
    default SubjectId subject() {
        return SubjectId.INSTALLATION;
    }
}
