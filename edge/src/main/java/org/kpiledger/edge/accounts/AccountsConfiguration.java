package org.kpiledger.edge.accounts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.KeyFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Takes the accounts from the file that {@code kpiledger.accounts} names, or else the demo accounts, on loopback only. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {
    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");

    @Bean
    Accounts accounts(@Value("${kpiledger.accounts:}") String named, Environment environment, KeyFolder keys) {
        Accounts accounts = named.isBlank() ? DemoAccounts.in(keys) : fromFile(Path.of(named));
        if (accounts.areDemo()) {
            ADDRESSES.forEach(property -> refuseBeyondLoopback(property, environment.getProperty(property)));
        }
        return accounts;
    }

    /** Without an address a server listens on all of them; with demo accounts it is the loopback address instead. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> demoAccountsOnLoopback(
            Accounts accounts, Environment environment) {
        return server -> {
            if (accounts.areDemo() && environment.getProperty("server.address") == null) {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }

    private static Accounts fromFile(Path file) {
        try {
            return AccountsFile.read(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new BadSetup("There is no accounts file " + file + ". Correct its name, or make it.", e);
        } catch (IOException e) {
            throw new BadSetup("The accounts file " + file + " cannot be read. Look to its rights.", e);
        }
    }

    private static void refuseBeyondLoopback(String property, @Nullable String address) {
        if (address == null || isLoopback(address)) {
            return;
        }
        throw new BadSetup("The demo accounts, whose password everybody knows, are for 127.0.0.1 only, but " + property
                + " is " + address
                + ": name an accounts file with kpiledger.accounts, or leave the address at 127.0.0.1.");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
