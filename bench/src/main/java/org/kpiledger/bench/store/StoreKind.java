package org.kpiledger.bench.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kpiledger.postgres.PostgresServer;

/** A database that is measured. */
public enum StoreKind {
    H2("h2", null),
    POSTGRESQL_18("postgresql-18", PostgresServer.Version.V18),
    POSTGRESQL_15("postgresql-15", PostgresServer.Version.V15);

    private final String label;
    private final Optional<PostgresServer.Version> server;

    StoreKind(String label, PostgresServer.@org.jspecify.annotations.Nullable Version server) {
        this.label = label;
        this.server = Optional.ofNullable(server);
    }

    /** As results name it. */
    public String label() {
        return label;
    }

    Optional<PostgresServer.Version> server() {
        return server;
    }

    public static Optional<StoreKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(StoreKind::label).collect(Collectors.joining(", "));
    }
}
