package org.kpiledger.app.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A broker that comes up while other things are started. After a kill it waits until the controller gives up the one
 * before, and that time needs no processor.
 */
public final class StartingBroker implements AutoCloseable {
    private final FutureTask<EmbeddedBroker> start;
    private final int port;

    private StartingBroker(FutureTask<EmbeddedBroker> start, int port) {
        this.start = start;
        this.port = port;
    }

    /** As {@link EmbeddedBroker#start}, but returns at once. */
    public static StartingBroker in(Path folder, int port) {
        var start = new FutureTask<>(() -> EmbeddedBroker.start(folder, port));
        Thread.ofPlatform().daemon().name("start broker").start(start);
        return new StartingBroker(start, port);
    }

    /** Where clients on this machine will find it. */
    public String bootstrapServers() {
        return EmbeddedBroker.address(port);
    }

    /**
     * Returns when it accepts clients.
     *
     * @throws IOException if it did not come up
     */
    public EmbeddedBroker up() throws IOException, InterruptedException {
        try {
            return start.get();
        } catch (ExecutionException failed) {
            throw new IOException("The broker did not come up", failed.getCause());
        }
    }

    /** Waits for its start, which cannot be broken off without leaving half a broker, and stops it. */
    @Override
    public void close() throws InterruptedException {
        try {
            up().close();
        } catch (IOException neverUp) {
            // It has stopped itself.
        }
    }
}
