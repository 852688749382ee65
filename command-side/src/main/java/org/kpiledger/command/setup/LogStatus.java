package org.kpiledger.command.setup;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.relay.RelayStatus;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.status.StatusPart;

/** What the command side says of itself in the status: where the log ends, whether it is written, how far the relay is. */
record LogStatus(EventLog log, Relay relay, String bootstrapServers) implements StatusPart {
    /**
     * @param position of the log's last entry
     * @param kafka the broker's address, for integrators
     */
    record Shown(String origin, long position, Writing writing, String kafka, RelayStatus relay) {}

    /** @param problem why no command is written, and what to do; absent while commands are taken */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Writing(State state, @Nullable String problem) {
        /** Whether commands are taken. */
        enum State {
            OPEN,
            STOPPED
        }

        static Writing of(@Nullable String problem) {
            return new Writing(problem == null ? State.OPEN : State.STOPPED, problem);
        }
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Object status() {
        return new Shown(
                log.writer().origin(),
                log.writer().head().position(),
                Writing.of(log.writer().problem().orElse(null)),
                bootstrapServers,
                relay.status());
    }
}
