package org.kpiledger.bench.project;

import java.time.Duration;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.relay.RelayStatus;

/** The relay, which tells how far it is when it is asked. */
record RelayCatching(Relay relay) implements Catching {
    private static final long ASK_EVERY_MS = 2;

    @Override
    public long position() {
        RelayStatus status = relay.status();
        if (status.problem() != null) {
            throw new IllegalStateException(status.problem());
        }
        return status.position() == null ? 0 : status.position();
    }

    @Override
    public boolean reaches(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (position() < position) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(ASK_EVERY_MS);
        }
        return true;
    }
}
