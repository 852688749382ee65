package org.kpiledger.verifier.source;

import org.jspecify.annotations.Nullable;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.SignedCheckpoint;

/**
 * The end of a log as it is shown.
 *
 * @param checkpoint whose log, how many entries, and their root
 * @param signed the same with its signatures; absent where it is shown without any, as in a folder of data
 */
public record ShownHead(Checkpoint checkpoint, @Nullable SignedCheckpoint signed) {
    public static ShownHead of(SignedCheckpoint signed) {
        return new ShownHead(signed.checkpoint(), signed);
    }
}
