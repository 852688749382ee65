package org.kpiledger.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;

class PlanIsLoadedOnceTest {
    private static final int COMMANDS = 656;
    private static final LoadProgress SILENT = (_, _) -> {};
    private static final Map<SubjectId, List<DomainEvent>> UNINTERRUPTED = eventsOfOneLoad();

    @TempDir
    private Path folder;

    private final MemoryLog log = new MemoryLog();
    private Path plan;
    private Path marks;

    @BeforeEach
    void copyThePlan() throws IOException {
        plan = Files.writeString(folder.resolve("op-23.json"), PlanFile.OP_23.toString());
        marks = folder.resolve("marks");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void writesAnEntryForEveryCommand() {
        LoadReport report = load();

        assertThat(report).isEqualTo(new LoadReport(COMMANDS, 0, List.of()));
        assertThat(log.eventCount()).isEqualTo(COMMANDS);
    }

    @Test
    void saysHowFarItHasCome() {
        List<Integer> done = new ArrayList<>();
        loader().load(plan, (now, total) -> {
            assertThat(total).isEqualTo(COMMANDS);
            done.add(now);
        });

        assertThat(done).startsWith(0, 1, 2).endsWith(COMMANDS).isSorted().hasSize(COMMANDS + 1);
    }

    @Test
    void doesNothingOnceLoaded() {
        load();

        assertThat(load()).isEqualTo(new LoadReport(0, COMMANDS, List.of()));
        assertThat(log.eventCount()).isEqualTo(COMMANDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 137, 300, 655})
    void goesOnWhereItWasKilled(int commands) {
        log.killAfter(commands);
        assertThatThrownBy(this::load).isInstanceOf(MemoryLog.Killed.class);
        assertThat(marks).doesNotExist();
        log.startAgain();

        assertThat(load()).isEqualTo(new LoadReport(COMMANDS - commands, commands, List.of()));
        assertThat(log.events()).isEqualTo(UNINTERRUPTED);
    }

    @Test
    void doesNotGoOnFromAFileThatWasChangedMeanwhile() throws IOException {
        log.killAfter(300);
        assertThatThrownBy(this::load).isInstanceOf(MemoryLog.Killed.class);
        log.startAgain();
        String begun = Files.readString(plan);
        change("\"budget\":519000", "\"budget\":518000");

        assertThatThrownBy(this::load)
                .isInstanceOf(PlanFileChanged.class)
                .hasMessageContaining("299 of its commands are recorded, but not AllocateBudget on OP-23/budget/2023");
        assertThat(log.eventCount()).isEqualTo(300);
        Files.writeString(plan, begun);
        assertThat(load()).isEqualTo(new LoadReport(COMMANDS - 300, 300, List.of()));
    }

    @Test
    void appendsNothingWhereTheMarkIsLost() throws IOException {
        load();
        Files.delete(marks.resolve("OP-23.loaded"));

        assertThat(load()).isEqualTo(new LoadReport(0, COMMANDS, List.of()));
        assertThat(log.eventCount()).isEqualTo(COMMANDS);
        assertThat(marks.resolve("OP-23.loaded")).exists();
    }

    @Test
    void takesADamagedMarkForALostOne() throws IOException {
        load();
        Files.writeString(marks.resolve("OP-23.loaded"), "");

        assertThat(load()).isEqualTo(new LoadReport(0, COMMANDS, List.of()));
    }

    @Test
    void loadsIntoANewLogWhateverTheMarkOfAFormerOneSays() {
        load();
        try (MemoryLog emptied = new MemoryLog()) {
            LoadReport report = new PlanLoader(emptied, emptied, marks).load(plan, SILENT);

            assertThat(report).isEqualTo(new LoadReport(COMMANDS, 0, List.of()));
        }
    }

    @Test
    void reportsWhatAChangedFileWouldNeed() throws IOException {
        load();
        change("\"budget\":519000", "\"budget\":518000");

        LoadReport report = load();

        assertThat(report.submitted()).isZero();
        assertThat(report.wouldNeed()).extracting(ImportStep::commandName).containsExactly("AllocateBudget");
        assertThat(log.eventCount()).isEqualTo(COMMANDS);
    }

    @Test
    void takesAChangedFileForNoRestOfALoadWhereTheMarkIsLostToo() throws IOException {
        load();
        Files.delete(marks.resolve("OP-23.loaded"));
        change("\"budget\":519000", "\"budget\":518000");

        assertThat(load().wouldNeed()).hasSize(1);
        assertThat(log.eventCount()).isEqualTo(COMMANDS);
        assertThat(marks.resolve("OP-23.loaded")).doesNotExist();
    }

    @Test
    void namesTheCommandThatIsRefused() throws IOException {
        change("\"budget\":127000", "\"budget\":1127000");

        assertThatThrownBy(this::load)
                .isInstanceOf(LoadStopped.class)
                .hasCauseInstanceOf(Refusal.class)
                .hasMessageStartingWith("The load stopped at command ")
                .hasMessageContaining("AllocateBudget on OP-23/budget/2023: ");
        assertThat(marks).doesNotExist();
    }

    private LoadReport load() {
        return loader().load(plan, SILENT);
    }

    private PlanLoader loader() {
        return new PlanLoader(log, log, marks);
    }

    private void change(String from, String to) throws IOException {
        String before = Files.readString(plan);
        assertThat(before).contains(from);
        Files.writeString(plan, before.replace(from, to));
    }

    private static Map<SubjectId, List<DomainEvent>> eventsOfOneLoad() {
        try (MemoryLog log = new MemoryLog()) {
            PlanImport.commands(PlanFile.OP_23).forEach(step -> log.submit(step.command(), step.commandId()));
            return log.events();
        }
    }
}
