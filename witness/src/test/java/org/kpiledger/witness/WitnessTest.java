package org.kpiledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.NoteSignature;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;

/** What is cosigned, and what is refused, by the statuses of C2SP tlog-witness. */
class WitnessTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @TempDir
    Path data;

    private final WatchedLog log = new WatchedLog().grow("a", "b", "c", "d", "e", "f", "g");
    private WitnessFolder folder;
    private Witness witness;

    @BeforeEach
    void start() {
        folder = WitnessFolder.take(data);
        witness = new Witness(folder, key(), List.of(log.key.verifier()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private SigningKey key() {
        return folder.key(() -> SigningKey.generate("auditor.example", SignatureType.COSIGNATURE));
    }

    @AfterEach
    void stop() throws Exception {
        folder.close();
    }

    private void restart() throws Exception {
        stop();
        start();
    }

    private Answer ask(byte[] request) {
        return witness.add(AddCheckpoint.parse(request));
    }

    private void cosigned(int from, int to) {
        Answer answer = ask(log.request(from, to));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        SignedCheckpoint witnessed = new SignedCheckpoint(
                log.at(to), List.of(NoteSignature.parse(answer.body().strip())));
        assertThat(witnessed.cosigned(List.of(key().verifier()))).containsEntry(key().verifier(), NOW);
        assertThat(lastSize()).isEqualTo(to);
    }

    private long lastSize() {
        return witness.last(WatchedLog.ORIGIN)
                .map(last -> last.checkpoint().size())
                .orElse(0L);
    }

    @Test
    void cosignsEachCheckpointThatContinuesTheLast() throws Exception {
        cosigned(0, 3);
        cosigned(3, 3);
        cosigned(3, 4);
        restart();
        cosigned(4, 7);
        SignedCheckpoint last = witness.last(WatchedLog.ORIGIN).orElseThrow();
        assertThat(last.verify(log.key.verifier())).isEqualTo(log.at(7));
        assertThat(last.cosigned(List.of(key().verifier()))).hasSize(1);
    }

    @Test
    void saysTheLastSizeToALogThatDoesNotKnowIt() {
        cosigned(0, 3);

        assertThat(ask(log.request(0, 7))).isEqualTo(new Answer(409, "text/x.tlog.size", "3\n"));
        assertThat(ask(log.request(4, 7)).status()).isEqualTo(409);
        assertThat(ask(log.request(0, 2)).status()).isEqualTo(409);
        assertThat(lastSize()).isEqualTo(3);
    }

    @Test
    void refusesAForkAndStaysWithWhatItSaw() {
        cosigned(0, 3);
        WatchedLog fork = log.forkedAt(1);

        assertThat(ask(fork.request(3, 3)).status()).isEqualTo(422);
        assertThat(ask(fork.request(3, 7)).status()).isEqualTo(422);
        assertThat(ask(WatchedLog.request(3, List.of(), log.signed(7))).status())
                .isEqualTo(422);
        cosigned(3, 7);
    }

    @Test
    void refusesAnOldSizeBeyondTheCheckpointAndAProofFromNothing() {
        assertThat(ask(WatchedLog.request(5, List.of(), log.signed(3))).status())
                .isEqualTo(400);
        assertThat(ask(WatchedLog.request(0, log.proof(3, 7), log.signed(7))).status())
                .isEqualTo(422);
        assertThat(lastSize()).isZero();
    }

    @Test
    void refusesALogThatItDoesNotWatchAndAKeyThatItDoesNotKnow() {
        SigningKey other = SigningKey.generate(WatchedLog.ORIGIN, SignatureType.ED25519);
        SigningKey elsewhere = SigningKey.generate("elsewhere", SignatureType.ED25519);
        Checkpoint there = new Checkpoint("elsewhere", 3, log.at(3).root());
        String tampered = log.signed(3).replace("\n3\n", "\n4\n");

        assertThat(ask(WatchedLog.request(
                                0,
                                List.of(),
                                SignedCheckpoint.sign(there, elsewhere).note()))
                        .status())
                .isEqualTo(404);
        assertThat(ask(WatchedLog.request(
                                0,
                                List.of(),
                                SignedCheckpoint.sign(log.at(3), other).note()))
                        .status())
                .isEqualTo(403);
        assertThat(ask(WatchedLog.request(0, List.of(), tampered)).status()).isEqualTo(403);
        assertThat(lastSize()).isZero();
    }

    @Test
    void refusesAnEmptyTreeWithAnotherRootThanItsOwn() {
        String text = WatchedLog.ORIGIN + "\n0\n" + log.at(3).root().toBase64() + "\n";
        String note = text + "\n" + log.key.sign(text).line() + "\n";
        String empty = WatchedLog.ORIGIN + "\n0\n" + LogHash.EMPTY_ROOT.toBase64() + "\n";

        assertThat(ask(WatchedLog.request(0, List.of(), note)).status()).isEqualTo(422);
        assertThat(ask(WatchedLog.request(
                                0, List.of(), empty + "\n" + log.key.sign(empty).line() + "\n"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoRequest(String body) {
        assertThatExceptionOfType(AddCheckpoint.BadRequest.class)
                .isThrownBy(() -> AddCheckpoint.parse(body.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<String> refusesWhatIsNoRequest() {
        WatchedLog log = new WatchedLog().grow("a");
        String note = log.signed(1);
        String hash = log.at(1).root().toBase64();
        return Stream.of(
                "",
                "\n",
                "\n\n",
                "old 0\n",
                "old 0",
                "\n\n" + note,
                "old 00\n\n" + note,
                "old -1\n\n" + note,
                "old\n\n" + note,
                "OLD 0\n\n" + note,
                "old 9999999999999999999\n\n" + note,
                "old 0\nxx\n\n" + note,
                "old 0\n" + hash + " \n\n" + note,
                "old 0\n" + (hash + "\n").repeat(64) + "\n" + note,
                "old 0\n\n" + note.substring(0, note.length() - 1),
                "old 0\n\n" + note.substring(0, note.indexOf("\n\n") + 2));
    }

    @Test
    void cosignsOneOfTwoForksThatComeAtOnce() throws Exception {
        cosigned(0, 3);
        WatchedLog fork = log.forkedAt(5);
        List<Callable<Integer>> requests = new ArrayList<>();
        CountDownLatch together = new CountDownLatch(1);
        for (int i = 0; i < 32; i++) {
            byte[] request = (i % 2 == 0 ? log : fork).request(3, 7);
            requests.add(() -> {
                together.await();
                return ask(request).status();
            });
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers =
                    requests.stream().map(threads::submit).toList();
            together.countDown();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void canBeToldToForgetALog() throws Exception {
        cosigned(0, 7);

        Path aside = folder.forget(WatchedLog.ORIGIN).orElseThrow();

        assertThat(SignedCheckpoint.parse(Files.readAllBytes(aside)).checkpoint())
                .isEqualTo(log.at(7));
        cosigned(0, 3);
        assertThat(folder.forget("elsewhere")).isEmpty();
    }

    @Test
    void doesNotStartOnWhatItCannotTrust() throws Exception {
        cosigned(0, 3);
        Path seen = data.resolve(Checkpoint.originHash(WatchedLog.ORIGIN) + ".checkpoint");
        String note = Files.readString(seen);

        Files.writeString(seen, note.replace("\n3\n", "\n2\n"));
        assertThatExceptionOfType(Misuse.class).isThrownBy(this::restart).withMessageContaining("was changed");
        Files.writeString(seen, note.substring(0, 40));
        assertThatExceptionOfType(Misuse.class).isThrownBy(this::restart).withMessageContaining("is damaged");
        Files.writeString(seen, log.signed(3));
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(this::restart)
                .withMessageContaining("was not cosigned with the witness's key");
    }

    @Test
    void namesTheFileBelowWhichItHasNoFolder() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "mine");
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> WitnessFolder.take(file.resolve("below")))
                .withMessage("The folder " + file.resolve("below") + " cannot be written: " + file
                        + " is a file. Choose another with --data.");
    }

    @Test
    void isAloneOnItsFolder() {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> WitnessFolder.take(data))
                .withMessageContaining("in use by another witness");
    }
}
