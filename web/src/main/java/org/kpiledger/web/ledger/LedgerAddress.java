package org.kpiledger.web.ledger;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the two sides of the API are; by default in this process, whose port is known only once it listens. */
@Component
class LedgerAddress {
    private static final List<String> ANY = List.of("", "0.0.0.0", "::", "[::]", "localhost", "::1");

    private final String queryUrl;
    private final String commandUrl;
    private final String ownHost;
    private volatile int ownPort;

    LedgerAddress(
            @Value("${kpiledger.web.query-url:}") String queryUrl,
            @Value("${kpiledger.web.command-url:}") String commandUrl,
            @Value("${server.address:}") String ownAddress) {
        this.queryUrl = withoutSlash(queryUrl);
        this.commandUrl = withoutSlash(commandUrl);
        ownHost = ANY.contains(ownAddress) ? "127.0.0.1" : ownAddress;
    }

    @EventListener
    void listening(ServletWebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            ownPort = event.getWebServer().getPort();
        }
    }

    String queries() {
        return queryUrl.isEmpty() ? own() : queryUrl;
    }

    String commands() {
        return commandUrl.isEmpty() ? own() : commandUrl;
    }

    private String own() {
        if (ownPort == 0) {
            throw new LedgerUnreachable("the process does not listen yet");
        }
        return "http://" + ownHost + ":" + ownPort;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url.strip();
    }
}
