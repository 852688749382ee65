package org.kpiledger.command.store;

import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of Axon's messages, of which a command makes several; they never leave the process, so they need not be safe from
 * guessing. Public because Axon finds it as a service.
 */
public final class MessageIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }
}
