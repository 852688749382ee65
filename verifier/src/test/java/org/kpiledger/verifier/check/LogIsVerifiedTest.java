package org.kpiledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SigningKey;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.projections.TestLog;
import org.kpiledger.verifier.ShownLog;
import org.kpiledger.verifier.source.Answered;
import org.kpiledger.verifier.source.SourceFailed;

class LogIsVerifiedTest {
    private static final int LENGTH = 600;
    private static final int CHANGED = 300;

    private final ShownLog log = ShownLog.of(1, LENGTH);
    private final int size = log.entries.size();

    private Report verified() {
        return verified(new Trust(Optional.of(ShownLog.KEY.verifier()), List.of(), List.of()));
    }

    private Report verified(Trust trust) {
        return Verification.of(log, trust, (_, _) -> {});
    }

    private static Check failed(Report report, String name) {
        Check check = report.check(name).orElseThrow();
        assertThat(check.passed()).as(report.checks().toString()).isFalse();
        return check;
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 256, 257, 512, 600})
    void aWholeLogPasses(int length) {
        ShownLog whole = ShownLog.of(length, length);
        Report report = Verification.of(whole, Trust.NOTHING, (_, _) -> {});

        assertThat(report.checks())
                .allMatch(Check::passed)
                .extracting(Check::name)
                .containsExactly(
                        "signature",
                        "root",
                        "entries",
                        "leaf hashes",
                        "schema",
                        "origin",
                        "sequence",
                        "folds",
                        "figures",
                        "answers");
        assertThat(report.notes()).singleElement().asString().contains("not checked against an outside copy");
    }

    @Test
    void aKeyFromOutsideIsTheOneThatCounts() {
        assertThat(verified().notes()).isEmpty();

        SigningKey other = SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519);
        log.key = other.verifier();
        log.checkpoint = log.signed(size, other);

        assertThat(failed(verified(), "signature").detail()).contains("is not signed by");
    }

    @Test
    void aChangedAmountIsNamed() {
        log.entries.set(CHANGED, changedDigit(log.entries.get(CHANGED)));

        Report report = verified();

        assertThat(failed(report, "leaf hashes").position()).isEqualTo(CHANGED + 1L);
        assertThat(failed(report, "root").detail()).contains("but the checkpoint has");
        assertThat(report.firstBadPosition()).contains(CHANGED + 1L);
    }

    /** By an operator with the key, who has the answers changed too or forgets them. */
    @Test
    void aLogThatIsSignedAnewIsFoundByAnOlderCheckpoint() {
        log.earlier.add(log.signed(100, ShownLog.KEY));
        log.earlier.add(log.signed(400, ShownLog.KEY));
        assertThat(verified().check("older checkpoints").orElseThrow().passed()).isTrue();
        log.entries.set(CHANGED, changedDigit(log.entries.get(CHANGED)));
        log.signedAnew();

        Report report = verified();

        assertThat(report.check("root").orElseThrow().passed()).isTrue();
        assertThat(failed(report, "older checkpoints").detail())
                .contains("the first 400 entries do not make the root", "lies in positions 101 to 400");
    }

    @Test
    void aDroppedEntryIsNamed() {
        log.entries.remove(CHANGED);
        log.signedAnew();

        assertThat(failed(verified(), "entries").position()).isEqualTo(CHANGED + 1L);
    }

    @Test
    void twoSwappedEntriesAreNamed() {
        Collections.swap(log.entries, CHANGED, CHANGED + 1);
        log.signedAnew();

        assertThat(failed(verified(), "entries").detail())
                .contains("at position " + (CHANGED + 1) + " stands the entry of position " + (CHANGED + 2));
    }

    @Test
    void anEntryOfAnotherLogIsNamed() {
        log.entries.set(CHANGED, replaced(log.entries.get(CHANGED), TestLog.ORIGIN, "kpi-ledger-other1"));
        log.signedAnew();

        assertThat(failed(verified(), "origin").position()).isEqualTo(CHANGED + 1L);
    }

    @Test
    void anEntryOfNoKnownFormIsNamed() {
        log.entries.set(CHANGED, replaced(log.entries.get(CHANGED), "\"commandid\":", "\"commandix\":"));
        log.signedAnew();

        Report report = verified();

        assertThat(failed(report, "schema").position()).isEqualTo(CHANGED + 1L);
        assertThat(failed(report, "figures").detail()).contains("not compared");
    }

    @Test
    void anEntryWhosePropertiesStandInAnotherOrderIsNamed() {
        Pattern two = Pattern.compile("\"data\":\\{(\"\\w+\":\"[^\"\\\\]*\"),(\"\\w+\":\"[^\"\\\\]*\")");
        int at = CHANGED;
        while (!two.matcher(utf8(log.entries.get(at))).find()) {
            at++;
        }
        log.entries.set(at, utf8(two.matcher(utf8(log.entries.get(at))).replaceFirst("\"data\":{$2,$1")));
        log.signedAnew();

        assertThat(failed(verified(), "schema").position()).isEqualTo(at + 1L);
        assertThat(failed(verified(), "schema").detail()).contains("does not stand in its order");
    }

    @Test
    void aCheckpointThatIsKeptForbidsAnOlderCopy() {
        Trust kept = new Trust(Optional.empty(), List.of(), List.of(log.checkpoint));
        log.entries.removeLast();
        log.signedAnew();

        Check older = failed(verified(kept), "older checkpoints");

        assertThat(older.detail()).contains("entries were taken away, or an old copy is shown");
        assertThat(older.position()).isEqualTo((long) size);
    }

    @Test
    void aWitnessMustHaveSeenIt() {
        SigningKey witness = SigningKey.generate("auditor.example/witness", SignatureType.COSIGNATURE);
        Trust trust = new Trust(Optional.empty(), List.of(witness.verifier()), List.of());
        assertThat(failed(verified(trust), "witness auditor.example/witness").detail())
                .contains("has a cosignature of");

        Instant seen = Instant.parse("2026-02-01T08:00:00Z");
        log.checkpoint = log.checkpoint.with(
                List.of(witness.cosign(log.checkpoint.checkpoint().text(), seen)));

        assertThat(verified(trust)
                        .check("witness auditor.example/witness")
                        .orElseThrow()
                        .detail())
                .contains("saw the log on 2026-02-01T08:00:00Z, with " + size + " of its now");
    }

    @Test
    void anotherFigureInAnAnswerIsNamedByItsPath() {
        Answered told = log.answers.removeLast();
        String body = new String(told.body(), StandardCharsets.UTF_8);
        log.answers.add(new Answered(told.request(), utf8(body.replaceFirst("\"total\":\"", "\"total\":\"9"))));

        assertThat(failed(verified(), "figures").detail())
                .startsWith("1 of " + log.answers.size() + " answers differ; the first is " + told.request() + ": /")
                .contains("total is \"9");
    }

    @Test
    void anAnswerThatIsLeftOutIsNamed() {
        Answered left = log.answers.stream()
                .filter(answered -> answered.request().contains("/spend-beside-result?"))
                .findFirst()
                .orElseThrow();
        log.answers.remove(left);

        Report report = verified();

        assertThat(report.check("figures").orElseThrow().passed()).isTrue();
        assertThat(failed(report, "answers").detail())
                .startsWith("none is shown to 1 of ")
                .endsWith("that the entries answer; the first is " + left.request());
    }

    @Test
    void aLogThatIsShownWithoutAnyAnswersFails() {
        log.answers.clear();

        assertThat(failed(verified(), "answers").detail())
                .startsWith("none is shown to ")
                .contains("the first is /api/plans?knownAt=@" + size + "&");
    }

    @Test
    void aKeyThatIsNotTheSourcesOwnIsSaid() {
        VerifierKey other =
                SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519).verifier();

        Report report = verified(new Trust(Optional.of(other), List.of(), List.of()));

        assertThat(failed(report, "key").detail()).contains("says that its key is " + log.key, "not yours");
    }

    @Test
    void whatIsAskedWithoutAMomentCannotBePerformed() {
        log.answers.add(new Answered("/api/plans/OP-23/risks", utf8("{}")));

        assertThat(failed(verified(), "figures").detail()).contains("cannot be performed once more");
    }

    @Test
    void answersThatCannotBeReadHideNothing() {
        log.answersFail = new SourceFailed("The pages would not come to an end.");
        log.entries.set(CHANGED, utf8("no entry"));

        Report report = verified();

        assertThat(failed(report, "figures").detail()).isEqualTo("The pages would not come to an end.");
        assertThat(failed(report, "schema").position()).isEqualTo(CHANGED + 1L);
        assertThat(failed(report, "root").detail()).contains("but the checkpoint has");
    }

    @Test
    void theRootAloneNeedsNoEntryRead() {
        log.entries.set(CHANGED, utf8("no entry"));
        log.signedAnew();

        Report report = Verification.ofRoot(log, Trust.NOTHING, (_, _) -> {});

        assertThat(report.checks())
                .allMatch(Check::passed)
                .extracting(Check::name)
                .containsExactly("signature", "root");
    }

    private static byte[] changedDigit(byte[] entry) {
        byte[] changed = entry.clone();
        int at = new String(entry, StandardCharsets.ISO_8859_1).indexOf("\"commandhash\":\"") + 15;
        changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
        assertThat(Arrays.equals(changed, entry)).isFalse();
        return changed;
    }

    private static byte[] replaced(byte[] entry, String text, String by) {
        return utf8(new String(entry, StandardCharsets.UTF_8).replaceFirst(text, by));
    }

    private static String utf8(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
