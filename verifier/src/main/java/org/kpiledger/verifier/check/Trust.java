package org.kpiledger.verifier.check;

import java.util.List;
import java.util.Optional;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.verifier.source.LogSource;

/**
 * What the person who checks brings along.
 *
 * @param key the log's, from elsewhere than the log itself; without it the key is taken that the source shows
 * @param witnesses whose cosignatures must be there
 * @param kept checkpoints of the log from earlier
 * @param copy of the log from earlier, with its entries; to be closed by who brings it
 */
public record Trust(
        Optional<VerifierKey> key, List<VerifierKey> witnesses, List<SignedCheckpoint> kept, Optional<LogSource> copy) {
    public static final Trust NOTHING = new Trust(Optional.empty(), List.of(), List.of());

    public Trust {
        witnesses = List.copyOf(witnesses);
        kept = List.copyOf(kept);
    }

    /** Without a copy from earlier. */
    public Trust(Optional<VerifierKey> key, List<VerifierKey> witnesses, List<SignedCheckpoint> kept) {
        this(key, witnesses, kept, Optional.empty());
    }

    /** The same with a copy from earlier. */
    public Trust against(LogSource older) {
        return new Trust(key, witnesses, kept, Optional.of(older));
    }
}
