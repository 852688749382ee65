package org.kpiledger.events.installation;

import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.Sha256;

/**
 * It was decided to go on with a log that does not continue a checkpoint which was seen outside, since a backup was
 * restored: whatever entries that checkpoint stood for behind those before this one are given up.
 *
 * @param size the number of entries of the checkpoint that is given up, at least 1
 * @param root its root
 * @param seenBy the witness or the folder that holds it
 */
public record RestoreAccepted(long size, Sha256 root, Line seenBy) implements InstallationEvent {
    public RestoreAccepted {
        if (size < 1) {
            throw new FieldProblem("size", "must be at least 1");
        }
    }
}
