package org.kpiledger.command.installation;

import org.kpiledger.command.NeedsReason;
import org.kpiledger.events.Line;
import org.kpiledger.events.Position;
import org.kpiledger.events.Sha256;

/** Goes on with a restored log, giving up a checkpoint that was seen outside and that this log does not continue. */
public record AcceptRestore(Position lastPosition, Sha256 root, Line seenBy)
        implements InstallationIntent, NeedsReason {}
