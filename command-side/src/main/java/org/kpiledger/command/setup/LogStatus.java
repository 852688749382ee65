package org.kpiledger.command.setup;

import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.relay.RelayStatus;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.status.StatusPart;

/** What the command side says of itself in the status: where the log ends, and how far the relay is. */
record LogStatus(EventLog log, Relay relay, String bootstrapServers) implements StatusPart {
    /**
     * @param position of the log's last entry
     * @param kafka the broker's address, for integrators
     */
    record Shown(String origin, long position, String kafka, RelayStatus relay) {}

    @Override
    public String name() {
        return "";
    }

    @Override
    public Object status() {
        return new Shown(log.writer().origin(), log.writer().head().position(), bootstrapServers, relay.status());
    }
}
