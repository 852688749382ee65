package org.kpiledger.command.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kpiledger.command.witness.Watched.awaitSeen;
import static org.kpiledger.command.witness.Watched.raise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.setup.StartedSide;
import org.kpiledger.command.transparency.Script;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.VerifierKey;

/** A log under the eyes of a witness that runs elsewhere. */
class WitnessedTest {
    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Watched log(String... settings) {
        return new Watched(data(), List.of(settings));
    }

    private static String key(StartedSide side) {
        return new String(side.withoutLogin("/log/key").body(), StandardCharsets.UTF_8).strip();
    }

    /** Makes a log, with a plan in it, and tells its key. */
    private String made() {
        try (StartedSide side = log().start()) {
            side.plan(false);
            assertThat(Watched.state(side)).isEqualTo("NONE");
            return key(side);
        }
    }

    private WitnessProcess witness(String logKey) throws Exception {
        return WitnessProcess.start(folder.resolve("witness"), logKey);
    }

    @Test
    void everyCheckpointIsCosignedAndOutsidersSeeThat() throws Exception {
        try (WitnessProcess witness = witness(made());
                StartedSide side = log(witness.setting()).start()) {
            raise(side, "R-1");
            awaitSeen(side);
            VerifierKey key = VerifierKey.parse(witness.key());

            SignedCheckpoint now = Watched.checkpoint(side, "/log/checkpoint");
            assertThat(now.checkpoint().size()).isEqualTo(side.position());
            assertThat(now.cosigned(List.of(key))).hasSize(1);
            assertThat(Watched.lastSeen(side).cosigned(List.of(key))).hasSize(1);

            Script.Ran ran = Script.run(side.address(), "--key", key(side), "--witness", witness.key());
            assertThat(ran.exitCode()).as(ran.lines().toString()).isZero();
            assertThat(ran.lines()).anyMatch(line -> line.startsWith("witness      '" + key.name() + "' saw"));
            assertThat(witness.terminate()).isZero();
        }
    }

    @Test
    void aRestoredBackupIsNotTakenForThePresent() throws Exception {
        String logKey = made();
        log().backUpTo(folder.resolve("backup"));
        try (WitnessProcess witness = witness(logKey)) {
            long lost;
            try (StartedSide side = log(witness.setting()).start()) {
                raise(side, "R-1");
                awaitSeen(side);
                lost = side.position();
            }
            log().restoreFrom(folder.resolve("backup"));

            log(witness.setting())
                    .refused(LogNotContinued.class)
                    .contains("has seen " + lost + " entries of this log, but it has " + (lost - 1) + ":");

            try (StartedSide side = log(witness.setting()).start("--kpiledger.accept-restore=the disk failed")) {
                await().until(() -> Watched.state(side).equals("FORKED"));
                raise(side, "R-2");
                raise(side, "R-3");
                await().until(() -> Watched.witness(side).toString().contains("does not continue"));
            }
            log(witness.setting()).start().close();
        }

        SignedCheckpoint now;
        WitnessProcess.Ended forgot = WitnessProcess.run(
                "--data",
                folder.resolve("witness").toString(),
                "--forget",
                VerifierKey.parse(logKey).name());
        assertThat(forgot.exitCode()).as(forgot.lines().toString()).isZero();
        try (WitnessProcess witness = witness(logKey);
                StartedSide side = log(witness.setting()).start()) {
            awaitSeen(side);
            now = Watched.lastSeen(side);
            assertThat(now.cosigned(List.of(VerifierKey.parse(witness.key())))).hasSize(1);
        }
    }

    @Test
    void aWitnessThatIsAwayKeepsNobodyFromWorkingAndIsMissed() throws Exception {
        String setting;
        String logKey = made();
        try (WitnessProcess witness = witness(logKey)) {
            setting = witness.setting();
        }
        try (StartedSide side = log(setting).start()) {
            raise(side, "R-1");
            await().until(() -> Watched.witness(side).toString().contains("does not answer"));
            assertThat(Watched.state(side)).isEqualTo("WAITING");
        }
    }

    @Test
    void aWitnessOfAnotherLogRefusesAndSaysHowToStartIt() throws Exception {
        String logKey = made();
        String other = SigningKey.generate("kpi-ledger-other0", SignatureType.ED25519)
                .verifier()
                .text();
        try (WitnessProcess witness = witness(other);
                StartedSide side = log(witness.setting()).start()) {
            await().until(() -> Watched.state(side).equals("REFUSED"));
            assertThat(Watched.witness(side).toString()).contains(logKey);
        }
    }

    @Test
    void aWitnessThatIsSetUpWronglyIsOneLine() {
        log("--kpiledger.witness.witnesses=http://127.0.0.1:1")
                .refused(BadSetup.class)
                .contains("is URL VKEY");
        log("--kpiledger.witness.witnesses=http://127.0.0.1:1 x+y+z")
                .refused(BadSetup.class)
                .contains("'x+y+z' is no key of a witness");
        log("--kpiledger.witness.witnesses=ftp://a "
                        + SigningKey.generate("w", SignatureType.COSIGNATURE)
                                .verifier()
                                .text())
                .refused(BadSetup.class)
                .contains("'ftp://a' is no address of a witness");
    }

    @Test
    void aWitnessThatIsStartedWronglyEndsWithOneLine() throws Exception {
        WitnessProcess.Ended without =
                WitnessProcess.run("--data", folder.resolve("w").toString());
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.lines()).singleElement().asString().startsWith("Give the key of at least one log");

        WitnessProcess.Ended bad =
                WitnessProcess.run("--data", folder.resolve("w").toString(), "--log", "no key");
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.lines()).singleElement().asString().startsWith("'no key' is no key of a log");

        WitnessProcess.Ended unknown =
                WitnessProcess.run("--data", folder.resolve("w").toString(), "--forget", "elsewhere");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.lines()).containsExactly("Nothing was seen here of a log elsewhere.");
    }
}
