package org.kpiledger.web.ledger;

import java.net.URI;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Up while both sides live, without which there is nothing to show; only where they are processes of their own. That one
 * of them is ill, but lives, is told by its own health: the pages say so then, and are served.
 */
@Component
@ConditionalOnProperty("kpiledger.web.query-url")
class SidesHealth extends AbstractHealthIndicator {
    private static final String ALIVE = "/actuator/health/liveness";

    private final LedgerAddress address;
    private final Exchange exchange;

    SidesHealth(LedgerAddress address, Exchange exchange) {
        super("a side does not answer");
        this.address = address;
        this.exchange = exchange;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean alive = List.of(address.queries(), address.commands()).stream()
                .allMatch(side -> exchange.isWell(URI.create(side + ALIVE)));
        health.status(alive ? "UP" : "DOWN");
    }
}
