package org.kpiledger.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.setup.StartedSide;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;

/** A started log with the whole plan in it, checked by a script that shares no code with us. */
class VerifiedWithoutUsTest {
    @TempDir
    static Path data;

    @TempDir
    Path own;

    private static StartedSide side;

    @BeforeAll
    static void start() {
        side = StartedSide.in(data, "--kpiledger.load-plan=true");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static String text(String path) {
        return new String(side.withoutLogin(path).body(), StandardCharsets.UTF_8);
    }

    private static SigningKey logKey() throws Exception {
        return SigningKey.parse(Files.readString(data.resolve("keys/log.key")));
    }

    private static SignedCheckpoint now() {
        return SignedCheckpoint.parse(text("/log/checkpoint"));
    }

    private Path saved(SignedCheckpoint checkpoint) throws Exception {
        return Files.writeString(own.resolve("checkpoint"), checkpoint.note());
    }

    @Test
    void holdsNowAndContinuesWhatWasSeenBefore() throws Exception {
        String key = text("/log/key").strip();
        Path saved = own.resolve("checkpoint");

        Script.Ran first = Script.run(side.address(), "--key", key, "--saved", saved.toString());
        assertThat(first.exitCode()).as(first.lines().toString()).isZero();
        assertThat(first.last()).isEqualTo("PASS");
        long seen =
                SignedCheckpoint.parse(Files.readAllBytes(saved)).checkpoint().size();
        assertThat(seen).isGreaterThan(512);

        side.done("planner", "RaiseRisk", """
                {"planId":"OP-23","riskId":"R-SEEN","perspective":{"en":"Supply"},"description":{"en":"late"},"probability":"LOW","impact":"LOW"}""");
        Script.Ran second =
                Script.run(side.address(), "--key", key, "--saved", saved.toString(), "--position", "" + seen);
        assertThat(second.exitCode()).as(second.lines().toString()).isZero();
        assertThat(second.lines())
                .contains("consistency  with the checkpoint of " + seen + " entries in " + saved)
                .anyMatch(line -> line.startsWith("inclusion    of the entry at position " + seen + ", by"));
        assertThat(now().checkpoint().size()).isEqualTo(seen + 1);
    }

    @Test
    void isDescribedToItsClients() {
        List<String> paths = StartedSide.json(side.get("auditor", "/v3/api-docs")).get("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/log/"))
                .sorted()
                .toList();

        assertThat(paths)
                .containsExactly(
                        "/log/checkpoint",
                        "/log/checkpoint/witnessed",
                        "/log/key",
                        "/log/proof/consistency",
                        "/log/proof/inclusion",
                        "/log/tile/entries/{index}",
                        "/log/tile/{level}/{index}");
    }

    @Test
    void isNotTakenForTheLogOfAnotherKey() throws Exception {
        String other = SigningKey.generate(now().checkpoint().origin(), SignatureType.ED25519)
                .verifier()
                .text();

        Script.Ran ran = Script.run(side.address(), "--key", other);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.last())
                .startsWith("FAIL         /checkpoint is not signed with the key '"
                        + now().checkpoint().origin() + "+");
    }

    @Test
    void isSeenToBeShorterThanBefore() throws Exception {
        Checkpoint now = now().checkpoint();
        Checkpoint longer = new Checkpoint(now.origin(), now.size() + 1_000, now.root());
        Path saved = saved(SignedCheckpoint.sign(longer, logKey()));

        Script.Ran ran = Script.run(side.address(), "--saved", saved.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.last()).contains("it was cut off or restored");
    }

    @Test
    void isSeenToBeAnotherThanBefore() throws Exception {
        Checkpoint now = now().checkpoint();
        Checkpoint forked = new Checkpoint(now.origin(), 500, LogHash.ofLeaf(new byte[] {1}));
        Path saved = saved(SignedCheckpoint.sign(forked, logKey()));

        Script.Ran ran = Script.run(side.address(), "--saved", saved.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.last()).contains("the first 500 entries are not those that were seen before");
        assertThat(SignedCheckpoint.parse(Files.readAllBytes(saved)).checkpoint())
                .isEqualTo(forked);
    }
}
