package org.kpiledger.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.accounts.Account;
import org.kpiledger.edge.accounts.Accounts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class FirstStartTest {
    @TempDir
    Path data;

    private ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<>(List.of("--kpiledger.data=" + data, "--server.port=0"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Side.class).run(arguments.toArray(String[]::new));
    }

    @Test
    void keepsActorIdsAndKeyForLaterStartsReadableByTheirOwnerOnly() throws Exception {
        List<Account> first;
        try (var side = start()) {
            first = side.getBean(Accounts.class).all();
        }
        Path keys = data.resolve("keys");
        assertThat(keys.resolve("identity.key")).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        for (String file : List.of("accounts.json", "identity.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(file))))
                    .isEqualTo("rw-------");
        }
        try (var side = start()) {
            assertThat(side.getBean(Accounts.class).all()).isEqualTo(first);
        }
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws Exception {
        start().close();
        Path key = data.resolve("keys/identity.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> start().close())
                .havingRootCause()
                .isInstanceOf(BadSetup.class)
                .withMessageStartingWith(
                        "The file " + key + " is a secret, but others than its owner have rights on it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void demoAccountsAreRefusedBeyondLoopback(String address) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> start("--server.address=" + address).close())
                .havingRootCause()
                .isInstanceOf(BadSetup.class)
                .withMessageContaining("for 127.0.0.1 only, but server.address is " + address);
    }

    @Test
    void ownAccountsMayBeServedAnywhere() throws Exception {
        Path file = data.resolve("own.json");
        Files.writeString(file, """
                {"accounts":[{"name":"a","actorId":"p-0123456789ab","displayName":"A","roles":["ADMIN"],"passwordHash":"%s"}]}
                """.formatted("$2a$10$" + "a".repeat(53)));
        try (var side = start("--kpiledger.accounts=" + file, "--server.address=0.0.0.0")) {
            assertThat(side.getBean(Accounts.class).areDemo()).isFalse();
        }
        assertThat(data.resolve("keys/accounts.json")).doesNotExist();
    }
}
