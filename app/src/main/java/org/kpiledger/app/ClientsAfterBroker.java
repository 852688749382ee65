package org.kpiledger.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kpiledger.app.broker.StartingBroker;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.query.consuming.TopicReader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Has the clients of the broker made when it accepts them. They would bear to be made before, but by trying in vain, with
 * pauses and warnings.
 */
record ClientsAfterBroker(StartingBroker broker) implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final String BROKER = "broker";

    /** A bean that is no broker, since the context would close one, and before its clients have ended. */
    private record Up(int port) {}

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(BROKER, Up.class, this::awaited);
        context.addBeanFactoryPostProcessor(beans -> {
            for (Class<?> client : List.of(Relay.class, TopicReader.class)) {
                for (String name : beans.getBeanNamesForType(client, true, false)) {
                    beans.getBeanDefinition(name).setDependsOn(BROKER);
                }
            }
        });
    }

    private Up awaited() {
        try {
            return new Up(broker.up().port());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker started", interrupted);
        }
    }
}
