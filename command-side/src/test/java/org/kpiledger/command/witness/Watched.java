package org.kpiledger.command.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.kpiledger.command.setup.StartedSide;
import org.kpiledger.log.SignedCheckpoint;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Starts of the command side on one data folder, under the eyes of somebody. */
record Watched(Path data, List<String> settings) {
    Watched {
        settings = List.copyOf(settings);
    }

    StartedSide start(String... more) {
        List<String> all = new ArrayList<>(settings);
        all.add("--kpiledger.witness.every=50ms");
        all.addAll(List.of(more));
        return StartedSide.in(data, all.toArray(String[]::new));
    }

    /** The start is refused, and the one line that says why. */
    AbstractStringAssert<?> refused(Class<? extends Throwable> with, String... more) {
        Throwable failure = catchThrowable(() -> start(more).close());
        while (failure != null && !with.isInstance(failure)) {
            failure = failure.getCause();
        }
        if (failure == null) {
            throw new AssertionError("the start was not refused with " + with.getSimpleName());
        }
        return assertThat(failure.getMessage()).doesNotContain("\n");
    }

    static void raise(StartedSide side, String risk) {
        side.done("planner", "RaiseRisk", """
                {"planId":"OP-23","riskId":"%s","perspective":{"en":"Supply"},"description":{"en":"late"},"probability":"LOW","impact":"LOW"}""".formatted(risk));
    }

    static JsonNode witness(StartedSide side) {
        return StartedSide.json(side.get("auditor", "/api/status")).get("witness");
    }

    static String state(StartedSide side) {
        return witness(side).get("state").stringValue();
    }

    /** Waits until the end of the log was seen. */
    static void awaitSeen(StartedSide side) {
        await().until(() -> state(side).equals("SEEN")
                && witness(side).get("onlookers").get(0).get("size").longValue() == side.position());
    }

    static SignedCheckpoint lastSeen(StartedSide side) {
        return checkpoint(side, "/log/checkpoint/witnessed");
    }

    static SignedCheckpoint checkpoint(StartedSide side, String path) {
        return SignedCheckpoint.parse(new String(side.withoutLogin(path).body(), StandardCharsets.UTF_8));
    }

    void backUpTo(Path copy) throws IOException {
        FileSystemUtils.copyRecursively(data, copy);
    }

    void restoreFrom(Path copy) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        FileSystemUtils.copyRecursively(copy, data);
        // As a careful restore does; copied files get the rights of new ones.
        for (String secret : List.of("log.key", "identity.key", "accounts.json")) {
            Files.setPosixFilePermissions(
                    data.resolve("keys").resolve(secret), PosixFilePermissions.fromString("rw-------"));
        }
    }
}
