package org.kpiledger.events.installation;

import org.kpiledger.events.Line;
import org.kpiledger.events.Position;
import org.kpiledger.events.Sha256;

/**
 * It was decided to go on with a log that does not continue a checkpoint which was seen outside, since a backup was
 * restored: whatever entries that checkpoint stood for behind those before this one are given up.
 *
 * @param lastPosition of the checkpoint that is given up, which is its size
 * @param root its root
 * @param seenBy the witness or the folder that holds it
 */
public record RestoreAccepted(Position lastPosition, Sha256 root, Line seenBy) implements InstallationEvent {}
