package org.kpiledger.command.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.value.ApproveKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

class RefusalJournalTest {
    private static final int KEPT_MAX = 10;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void onlyTheLastAreRememberedInMemoryAndOnDisk() throws IOException {
        RefusalJournal journal = open();
        for (int act = 1; act <= 37; act++) {
            note(journal, "p-" + act);
        }

        assertThat(journal.newest(100))
                .extracting(RefusedAct::actor)
                .hasSize(KEPT_MAX)
                .startsWith("p-37", "p-36");
        try (var lines = Files.lines(file())) {
            assertThat(lines.count()).isLessThanOrEqualTo(2 * KEPT_MAX);
        }
        assertThat(open().newest(100)).isEqualTo(journal.newest(100));
    }

    @Test
    void aLineThatAKillCutOffIsPassedOver() throws IOException {
        note(open(), "p-1");
        Files.writeString(file(), "{\"time\":\"2026-11-2", StandardOpenOption.APPEND);

        RefusalJournal journal = open();
        note(journal, "p-2");

        assertThat(journal.newest(100)).extracting(RefusedAct::actor).containsExactly("p-2", "p-1");
        assertThat(open().newest(100)).hasSize(2);
    }

    private RefusalJournal open() {
        return RefusalJournal.in(folder, CLOCK, KEPT_MAX);
    }

    private Path file() {
        return folder.resolve("refusals.ndjson");
    }

    private static void note(RefusalJournal journal, String actor) {
        journal.note(
                new ApproveKpiValue(new Code("OP-23"), ValueId.parse("OP-23/value/P1.A.K1/m/2023/GLO/-"), null),
                new ActorId(actor),
                Refusal.rule("own-work", "You stated it yourself."));
    }
}
