package org.kpiledger.command.setup;

import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.relay.RelayStatus;
import org.kpiledger.command.store.EventLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up while commands can be taken and what they do is, or will be, published: the log's database answers, and the relay
 * has not stopped for good. A broker that is away is no illness of this side: commands go on, and the relay catches up.
 */
final class LogHealth extends AbstractHealthIndicator {
    private static final long FIRST = 1;

    private final EventLog log;
    private final Relay relay;

    LogHealth(EventLog log, Relay relay) {
        super("the log cannot be read");
        this.log = log;
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        // Read past the writer, which may itself wait for the database.
        boolean opened = log.reader().at(FIRST).isPresent();
        boolean relayed = relay.status().state() != RelayStatus.State.STOPPED;
        health.status(opened && relayed ? "UP" : "DOWN");
    }
}
