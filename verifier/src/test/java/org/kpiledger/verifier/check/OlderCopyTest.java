package org.kpiledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SigningKey;
import org.kpiledger.projections.TestLog;
import org.kpiledger.verifier.ShownLog;

/** A log that was rewritten and signed anew is laid beside a copy from before, and the first other entry is named. */
class OlderCopyTest {
    private static final int LENGTH = 600;
    private static final int KEPT = 400;
    private static final int CHANGED = 300;

    private final ShownLog log = ShownLog.of(1, LENGTH);
    private final ShownLog copy = copy();

    private static ShownLog copy() {
        ShownLog copy = ShownLog.of(1, LENGTH);
        copy.entries.subList(KEPT, copy.entries.size()).clear();
        return copy.signedAnew();
    }

    private Report verified() {
        return Verification.of(log, trust(), (_, _) -> {});
    }

    private Trust trust() {
        return new Trust(Optional.of(ShownLog.KEY.verifier()), List.of(), List.of()).against(copy);
    }

    private Check check(String name) {
        return verified().check(name).orElseThrow();
    }

    private void changeDigest(int index) {
        String entry = new String(log.entries.get(index), StandardCharsets.UTF_8);
        String other = entry.replaceFirst("(\"commandhash\":\")[^\"]", "$1_");
        assertThat(other).isNotEqualTo(entry);
        log.entries.set(index, other.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLogThatWentOnPasses() {
        assertThat(verified().passed()).isTrue();
        assertThat(check("older copy").detail())
                .isEqualTo("the " + KEPT + " entries of the log shown are in the log unchanged");
        assertThat(check("older checkpoints").passed()).isTrue();
    }

    @Test
    void theFirstEntryThatWasRewrittenIsNamedWithWhatIsOther() {
        changeDigest(CHANGED + 50);
        changeDigest(CHANGED);
        log.signedAnew();

        Check named = check("older copy");

        assertThat(named.passed()).isFalse();
        assertThat(named.position()).isEqualTo(CHANGED + 1L);
        assertThat(named.detail())
                .startsWith("entry " + (CHANGED + 1) + " is another one than in the log shown: /commandhash was ")
                .contains(", and is \"_");
        assertThat(verified().firstBadPosition()).contains(CHANGED + 1L);
        assertThat(check("root").passed()).isTrue();
    }

    @Test
    void theRootAloneNamesItToo() {
        changeDigest(CHANGED);
        log.signedAnew();

        Report report = Verification.ofRoot(log, trust(), (_, _) -> {});

        assertThat(report.firstBadPosition()).contains(CHANGED + 1L);
    }

    @Test
    void anEntryThatWasDroppedIsNamedWithTheOneThatStandsThereNow() {
        log.entries.remove(CHANGED);
        log.signedAnew();

        assertThat(check("older copy").position()).isEqualTo(CHANGED + 1L);
        assertThat(check("older copy").detail()).contains(": it was ", ", and is ");
    }

    @Test
    void swappedEntriesAreNamedByTheFirst() {
        Collections.swap(log.entries, CHANGED, CHANGED + 20);
        log.signedAnew();

        assertThat(check("older copy").position()).isEqualTo(CHANGED + 1L);
    }

    @Test
    void whatIsChangedBehindTheCopyItCannotName() {
        changeDigest(KEPT);
        log.signedAnew();

        assertThat(check("older copy").passed()).isTrue();
    }

    @Test
    void aLogThatIsShorterThanTheCopyWasCutOff() {
        log.entries.subList(CHANGED, log.entries.size()).clear();
        log.signedAnew();

        assertThat(check("older copy").position()).isEqualTo(CHANGED + 1L);
        assertThat(check("older copy").detail()).contains("goes on to entry " + KEPT);
    }

    @Test
    void aCopyThatIsNotWhatWasSignedTellsNothingOfTheLog() {
        Collections.swap(copy.entries, 10, 11);

        assertThat(check("older copy").position()).isNull();
        assertThat(check("older copy").detail()).contains("is not what was signed");
    }

    @Test
    void aCopyThatSomebodyElseSignedIsNotBelieved() {
        copy.checkpoint = copy.signed(KEPT, SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519));

        assertThat(check("older checkpoints").passed()).isFalse();
    }
}
