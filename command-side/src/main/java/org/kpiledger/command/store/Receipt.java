package org.kpiledger.command.store;

import java.time.Instant;

/**
 * Where the entries of a command stand in the log.
 *
 * @param firstPosition of its first entry
 * @param events how many entries it made, one behind the other
 * @param time of its last entry
 * @param repeated whether it was carried out before, and nothing was written now
 */
public record Receipt(long firstPosition, int events, Instant time, boolean repeated) {
    public long lastPosition() {
        return firstPosition + events - 1;
    }

    Receipt withNext(Instant timeOfNext) {
        return new Receipt(firstPosition, events + 1, timeOfNext, repeated);
    }

    Receipt asRepeated() {
        return new Receipt(firstPosition, events, time, true);
    }
}
