package org.kpiledger.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.kpiledger.edge.accounts.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages in a server of their own beside a stub of the API, one for all tests that extend this. */
@SpringBootTest(classes = WebApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WithPages {
    static final StubLedger LEDGER = new StubLedger();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "web");
        registry.add("kpiledger.data", data::toString);
        registry.add("kpiledger.web.query-url", LEDGER::url);
        registry.add("kpiledger.web.command-url", LEDGER::url);
    }

    @BeforeEach
    void ledgerBehaves() {
        LEDGER.behaves();
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    /** From now on the ledger says that an account could act in these roles. */
    void mayActAs(String account, String... roles) {
        LEDGER.grants(actorOf(account), roles);
    }

    String actorOf(String account) {
        return accounts.named(account).orElseThrow().actorId();
    }

    Visitor planner() throws IOException, InterruptedException {
        Visitor visitor = visitor();
        HttpResponse<String> page = visitor.login("planner", "demo");
        if (page.statusCode() != 200) {
            throw new AssertionError("login answers " + page.statusCode() + "\n" + page.body());
        }
        return visitor;
    }
}
