package org.kpiledger.command.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a database that a test shuts: connections through it are cut, and new ones turned away. */
final class Gate implements AutoCloseable {
    private final URI database;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean shut;

    /** @param url of the database, {@code jdbc:postgresql://host:port/name} */
    Gate(String url) throws IOException {
        database = URI.create(url.substring("jdbc:".length()));
        listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** The database's address through the gate. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + listening.getLocalPort() + database.getPath();
    }

    void shut() {
        shut = true;
        open.forEach(Gate::cut);
    }

    void open() {
        shut = false;
    }

    /** How many came while it was shut. */
    int turnedAway() {
        return turnedAway.get();
    }

    private void serve() {
        while (true) {
            try {
                Socket client = listening.accept();
                if (shut) {
                    turnedAway.incrementAndGet();
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(database.getHost(), database.getPort());
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
        if (shut) {
            open.forEach(Gate::cut);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed either way.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        shut();
    }
}
