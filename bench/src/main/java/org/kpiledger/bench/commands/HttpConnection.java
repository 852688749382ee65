package org.kpiledger.bench.commands;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept open, with just enough of HTTP/1.1 to send a command and read its answer: a full client
 * would take more of the processor than the server it measures.
 */
final class HttpConnection implements AutoCloseable {
    private static final int OK = 200;

    private final int port;
    private final String fixedHeaders;
    private Socket socket;
    private InputStream in;
    private boolean closing;

    /** @param login as HTTP Basic has it */
    HttpConnection(int port, String login) throws IOException {
        this.port = port;
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream());
        fixedHeaders = "Host: 127.0.0.1:" + port + "\r\nAuthorization: Basic " + login
                + "\r\nContent-Type: application/json\r\n";
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** The server ends a connection after so many requests, and says so in the last answer. */
    private void reconnectIfClosing() throws IOException {
        if (closing) {
            closing = false;
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @throws IOException when it is refused
     */
    void post(String path, String key, byte[] body) throws IOException {
        reconnectIfClosing();
        String head = "POST " + path + " HTTP/1.1\r\n" + fixedHeaders + "Idempotency-Key: " + key
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, request, 0, headBytes.length);
        System.arraycopy(body, 0, request, headBytes.length, body.length);
        socket.getOutputStream().write(request);
        String status = line();
        String answer = body();
        if (Integer.parseInt(status.split(" ")[1]) != OK) {
            throw new IOException(status + ": " + answer);
        }
    }

    private String body() throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
            closing |= lower.startsWith("connection:") && lower.endsWith("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        return chunked ? chunks() : text(length);
    }

    private String chunks() throws IOException {
        StringBuilder whole = new StringBuilder();
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            whole.append(text(length));
            line();
        } while (length > 0);
        return whole.toString();
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
