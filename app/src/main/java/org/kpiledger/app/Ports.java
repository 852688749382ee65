package org.kpiledger.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The two ports that clients use, each free a moment ago and not the same. */
record Ports(int http, int kafka) {
    /**
     * Tries both ports before anything starts, so that a taken one harms nothing.
     *
     * @param http 0 for any free port
     * @param kafka 0 for any free port
     * @throws StartRefused naming the port that cannot be opened and its option
     */
    static Ports free(int http, int kafka) throws StartRefused {
        // Both stay open until both are known, so that two zeros never give the same port twice.
        try (var httpSocket = open(http, "--port");
                var kafkaSocket = open(kafka, "--kafka-port")) {
            return new Ports(httpSocket.getLocalPort(), kafkaSocket.getLocalPort());
        } catch (IOException e) {
            throw new StartRefused("Ports cannot be tried on this machine: " + e.getMessage());
        }
    }

    private static ServerSocket open(int port, String option) throws StartRefused {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " cannot be opened (" + e.getMessage() + "); choose another with "
                    + option + ", 0 for any free one.");
        }
    }
}
