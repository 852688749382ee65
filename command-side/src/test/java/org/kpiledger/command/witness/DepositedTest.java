package org.kpiledger.command.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kpiledger.command.witness.Watched.awaitSeen;
import static org.kpiledger.command.witness.Watched.raise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.setup.StartedSide;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.log.SignedCheckpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints that are deposited in a folder outside. */
class DepositedTest {
    @TempDir
    Path folder;

    private Watched log() {
        return new Watched(folder.resolve("data"), List.of("--kpiledger.witness.deposit=" + folder.resolve("deposit")));
    }

    private List<Path> deposited(String restores) throws Exception {
        try (Stream<Path> origins = Files.list(folder.resolve("deposit"));
                Stream<Path> files =
                        Files.list(origins.findFirst().orElseThrow().resolve(restores))) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    @Test
    void areFilesThatTheLogContinuesAtLaterStarts() throws Exception {
        long end;
        try (StartedSide side = log().start()) {
            side.plan(false);
            awaitSeen(side);
            end = side.position();
            assertThat(Watched.lastSeen(side).checkpoint().size()).isEqualTo(end);
        }
        Path last = deposited("000").getLast();
        assertThat(last.getFileName()).hasToString("%020d".formatted(end));
        assertThat(SignedCheckpoint.parse(Files.readAllBytes(last)).checkpoint().size())
                .isEqualTo(end);

        try (StartedSide side = log().start()) {
            assertThat(side.position()).isEqualTo(end);
        }
    }

    @Test
    void keepARestoredBackupFromBeingTakenForThePresent() throws Exception {
        Path backup = folder.resolve("backup");
        try (StartedSide side = log().start()) {
            side.plan(false);
        }
        log().backUpTo(backup);
        long before;
        long lost;
        try (StartedSide side = log().start()) {
            before = side.position();
            raise(side, "R-1");
            raise(side, "R-2");
            awaitSeen(side);
            lost = side.position();
        }
        log().restoreFrom(backup);

        log().refused(LogNotContinued.class)
                .contains("has seen " + lost + " entries of this log, but it has " + before + ":")
                .contains("--accept-restore");

        try (StartedSide side = log().start("--kpiledger.accept-restore=the disk failed")) {
            JsonNode accepted = lastEntryOfInstallation(side);
            assertThat(accepted.get("type").stringValue()).isEqualTo("org.kpiledger.RestoreAccepted");
            assertThat(accepted.get("reason").stringValue()).isEqualTo("the disk failed");
            assertThat(accepted.get("data").get("lastPosition").stringValue()).endsWith("" + lost);
            assertThat(accepted.get("logposition").stringValue()).endsWith("" + (before + 1));
            raise(side, "R-3");
            awaitSeen(side);
        }
        assertThat(deposited("001")).isNotEmpty();
        log().refused(BadSetup.class, "--kpiledger.accept-restore=again").startsWith("There is nothing to accept");
        log().start().close();

        // The same backup a second time lacks the decision too.
        log().restoreFrom(backup);
        log().refused(LogNotContinued.class);
    }

    private static JsonNode lastEntryOfInstallation(StartedSide side) {
        String feed = new String(side.get("auditor", "/api/events?limit=1000").body(), StandardCharsets.UTF_8);
        return feed.lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(entry -> entry.get("subject").stringValue().equals("installation"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Test
    void areRefusedWhereAnotherLogOrKeyMadeThem() throws Exception {
        try (StartedSide side = log().start()) {
            awaitSeen(side);
        }
        Path last = deposited("000").getLast();
        Files.writeString(last, Files.readString(last).replace("\n" + 1, "\n" + 9));

        log().refused(BadSetup.class).contains("The file " + last + " is no checkpoint of this log");
    }

    @Test
    void areNotPutWhereABackupOfTheDataWouldTakeThemBack() {
        Watched inside = new Watched(
                folder.resolve("data"), List.of("--kpiledger.witness.deposit=" + folder.resolve("data/deposit")));

        inside.refused(BadSetup.class).contains("lies in the data folder");
    }

    @Test
    void areMissedWhereTheFolderCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("deposit"), "a file stands in the way");

        try (StartedSide side = log().start()) {
            await().untilAsserted(() -> {
                JsonNode onlooker = Watched.witness(side).get("onlookers").get(0);
                assertThat(onlooker.get("state").stringValue()).isEqualTo("WAITING");
                assertThat(onlooker.get("problem").stringValue()).contains("does not answer");
            });
        }
    }
}
