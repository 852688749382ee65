package org.kpiledger.app.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.broker.BrokerInAProcess;
import org.kpiledger.app.compose.ComposeFile;
import org.kpiledger.command.setup.CommandSideApplication;
import org.kpiledger.postgres.PostgresServer;
import org.kpiledger.query.QuerySideApplication;
import org.kpiledger.web.WebApplication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database, a broker and the three applications as {@code docker-compose.yml} describes them, each in a process of its
 * own on this machine: with the variables that stand there, but for addresses, paths and secrets.
 */
final class FiveProcesses implements AutoCloseable {
    static final String COMMANDS = "command-side";
    static final String QUERIES = "query-side";
    static final String PAGES = "web";

    private static final String USER = "kpiledger";
    private static final Map<String, Class<?>> MAINS = Map.of(
            COMMANDS, CommandSideApplication.class, QUERIES, QuerySideApplication.class, PAGES, WebApplication.class);
    private static final Map<String, String> ROLES = Map.of(
            "planner", "PLANNER",
            "owner", "KPI_OWNER",
            "owner2", "KPI_OWNER",
            "approver", "APPROVER",
            "approver2", "APPROVER",
            "director", "DIRECTOR",
            "auditor", "AUDITOR",
            "integrator", "INTEGRATOR",
            "admin", "ADMIN");

    private final Path place;
    private final ComposeFile file = ComposeFile.read();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, SideInAProcess> sides = new HashMap<>();
    private @Nullable PostgresServer database;
    private @Nullable BrokerInAProcess broker;

    FiveProcesses(Path place) throws IOException {
        this.place = place;
        writeAccounts();
        try (var sockets = new Sockets()) {
            for (String one : List.of("postgres", "kafka", COMMANDS, QUERIES, PAGES)) {
                ports.put(one, sockets.next());
            }
        }
    }

    /** All open at once, so that no port is given twice. */
    private static final class Sockets implements AutoCloseable {
        private final List<ServerSocket> open = new ArrayList<>();

        int next() throws IOException {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            open.add(socket);
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (ServerSocket socket : open) {
                socket.close();
            }
        }
    }

    void startDatabase() throws SQLException {
        Path folder = place.resolve("postgres");
        boolean fresh = !Files.exists(folder);
        database = PostgresServer.startIn(folder, port("postgres"), PostgresServer.Version.V18);
        if (fresh) {
            execute("create role " + USER + " login", "create database " + USER + " owner " + USER, file.makesRows());
        }
    }

    private void execute(String... statements) throws SQLException {
        PostgresServer server = Objects.requireNonNull(database);
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), server.user(), "");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    void stopDatabase() {
        Objects.requireNonNull(database).close();
    }

    void startBroker() throws IOException {
        broker = BrokerInAProcess.start(place.resolve("kafka"), port("kafka"));
    }

    void killBroker() throws InterruptedException {
        Objects.requireNonNull(broker).kill();
    }

    String brokerAddress() {
        return "127.0.0.1:" + port("kafka");
    }

    /** The entries in the database, read past all of our code. */
    List<String> stored() throws SQLException {
        return Stored.entries("jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + USER, USER);
    }

    SideInAProcess start(String side) throws IOException {
        return start(side, side);
    }

    /** @param instance a name of its own where the same side is started once more, with data of its own */
    SideInAProcess start(String side, String instance) throws IOException {
        return start(side, instance, environment(side, instance));
    }

    private SideInAProcess start(String side, String instance, Map<String, String> environment) throws IOException {
        URI health = address(instance).resolve(file.service(side).healthPath());
        SideInAProcess started = SideInAProcess.start(
                side, Objects.requireNonNull(MAINS.get(side)), environment, health, place.resolve(instance + ".out"));
        sides.put(instance, started);
        return started;
    }

    SideInAProcess side(String instance) {
        return Objects.requireNonNull(sides.get(instance), instance);
    }

    URI address(String instance) {
        return URI.create("http://127.0.0.1:" + port(instance));
    }

    private int port(String name) {
        return Objects.requireNonNull(ports.get(name), name);
    }

    void deleteRows() throws SQLException {
        execute("drop database rows", file.makesRows());
    }

    /** A query side that has its rows in a file of its own, made from nothing. */
    SideInAProcess startQueriesFromPosition1(String instance) throws IOException {
        Map<String, String> environment = environment(QUERIES, instance);
        environment.keySet().removeIf(variable -> variable.startsWith("KPILEDGER_ROWS_"));
        environment.put("KPILEDGER_DATA", place.resolve(instance).toString());
        return start(QUERIES, instance, environment);
    }

    private Map<String, String> environment(String side, String instance) throws IOException {
        if (!ports.containsKey(instance)) {
            try (var sockets = new Sockets()) {
                ports.put(instance, sockets.next());
            }
        }
        Map<String, String> here = new HashMap<>(Map.of(
                "postgres:5432", "127.0.0.1:" + port("postgres"),
                "kafka:9092", brokerAddress(),
                "http://command-side:8081", address(COMMANDS).toString(),
                "http://query-side:8082", address(QUERIES).toString(),
                "0.0.0.0", "127.0.0.1"));
        for (ComposeFile.Volume volume : file.service(side).volumes()) {
            here.put(
                    volume.target(),
                    place.resolve(folderOf(volume.source(), instance)).toString());
        }
        Map<String, String> environment = new HashMap<>();
        file.service(side).environment().forEach((variable, value) -> {
            String changed = value.startsWith("${") ? "only for this test" : value;
            // Longest first, since one path begins as another does.
            for (String there : here.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .toList()) {
                if (changed.contains(there)) {
                    changed = changed.replace(there, Objects.requireNonNull(here.get(there)));
                    break;
                }
            }
            environment.put(variable, changed);
        });
        environment.put("SERVER_PORT", "" + port(instance));
        return environment;
    }

    private static String folderOf(String source, String instance) {
        if (source.startsWith("${")) {
            return "accounts.json";
        }
        return source.equals("keys") ? source : instance;
    }

    private void writeAccounts() throws IOException {
        String hash = new BCryptPasswordEncoder(4).encode("demo");
        List<Map<String, Object>> accounts = new ArrayList<>();
        ROLES.forEach((name, role) -> accounts.add(Map.of(
                "name",
                name,
                "actorId",
                "p-00000000000" + accounts.size(),
                "displayName",
                name,
                "passwordHash",
                Objects.requireNonNull(hash),
                "roles",
                List.of(role))));
        Files.writeString(
                place.resolve("accounts.json"),
                JsonMapper.builder().build().writeValueAsString(Map.of("accounts", accounts)));
    }

    @Override
    public void close() throws InterruptedException {
        for (SideInAProcess side : sides.values()) {
            side.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
