package org.kpiledger.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;

/** One plan over its first ten months, told twice; that no step was refused is what the telling itself sees to. */
class SimulationTest {
    private static final Simulation SIMULATION = new Simulation(1, 1, 7);

    @TempDir
    private static Path place;

    private static List<String> told = List.of();

    @BeforeAll
    static void tell() {
        told = entries(SIMULATION, place.resolve("once"));
    }

    @Test
    void theSameSeedTellsTheSameButForIdsAndTheLogsName() {
        assertThat(told.stream().map(SimulationTest::normalised).toList())
                .isEqualTo(entries(SIMULATION, place.resolve("again")).stream()
                        .map(SimulationTest::normalised)
                        .toList());
    }

    @Test
    void anotherSeedTellsOtherThings() {
        Set<String> others = new HashSet<>(entries(new Simulation(1, 1, 8), place.resolve("other")));
        others.retainAll(new HashSet<>(told));
        assertThat(others).isEmpty();
    }

    @Test
    void everyEntrySaysThatItIsSimulatedAndNoneLiesBehindTheEnd() {
        EntryCodec codec = new EntryCodec();
        assertThat(told).allSatisfy(line -> {
            Entry entry = codec.decode(line.getBytes(StandardCharsets.UTF_8));
            assertThat(entry.origin().isSimulated()).isTrue();
            assertThat(entry.time()).isBefore(SIMULATION.end());
        });
    }

    @Test
    void moneyResultsRisksActivitiesAndTheirReviewAreAllThere() {
        assertThat(told.stream().map(SimulationTest::type).distinct())
                .contains(
                        "LogOpened",
                        "RoleDelegated",
                        "PlanAdopted",
                        "BudgetApproved",
                        "BudgetTransferred",
                        "CommitmentRecorded",
                        "CommitmentReleased",
                        "ExpenditureRecorded",
                        "ExpenditureReversed",
                        "FundsPledged",
                        "KpiReturned",
                        "KpiApproved",
                        "BaselineSet",
                        "TargetApproved",
                        "KpiValueReturned",
                        "KpiValueApproved",
                        "KpiValueCorrected",
                        "KpiValueWithdrawn",
                        "PeriodClosed",
                        "PeriodCertified",
                        "LateEntryGranted",
                        "RiskReassessed",
                        "MitigationCompleted",
                        "ActivityCorrected",
                        "FindingRaised",
                        "FindingClosed");
    }

    /** As in an office on any day: values at each place of their way, findings with and without an answer. */
    @Test
    void itBreaksOffInTheMidstOfTheWork() {
        Map<String, String> last = new HashMap<>();
        told.forEach(line -> last.put(line.replaceAll("^.*?\"subject\":\"([^\"]+)\".*", "$1"), type(line)));

        assertThat(lastOf(last, "OP-23/value/", "/2023-Q3/"))
                .contains("KpiValueSubmitted", "KpiValueVerified", "KpiValueReturned", "KpiValueApproved");
        assertThat(lastOf(last, "OP-23/finding/", "")).contains("FindingRaised", "FindingAnswered", "FindingClosed");
        assertThat(told).anyMatch(line -> line.contains("KpiValueRecorded") && line.contains("/2023-Q3/"));
    }

    private static Set<String> lastOf(Map<String, String> last, String kind, String part) {
        return last.entrySet().stream()
                .filter(subject ->
                        subject.getKey().startsWith(kind) && subject.getKey().contains(part))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    @Test
    void twoPlansAreToldSideBySide() {
        List<String> both = entries(new Simulation(1, 2, 7), place.resolve("both"));
        assertThat(both.stream()
                        .filter(line -> line.contains("\"subject\":\"OP-23/"))
                        .map(SimulationTest::data))
                .containsExactlyElementsOf(told.stream()
                        .filter(line -> line.contains("\"subject\":\"OP-23/"))
                        .map(SimulationTest::data)
                        .toList());
        assertThat(both.stream().filter(line -> line.contains("\"subject\":\"SIM-0002/")))
                .hasSizeGreaterThan(told.size() / 2);
    }

    private static List<String> entries(Simulation simulation, Path folder) {
        Simulation.Told done = simulation.tell(folder, (_, _, _) -> {});
        List<String> lines = new ArrayList<>();
        try (EventLog log =
                EventLog.open(LogDatabase.h2(folder.resolve("log"), Durability.PROCESS), Clock.systemUTC())) {
            while (lines.size() < done.events()) {
                log.reader()
                        .after(lines.size(), 1_000)
                        .forEach(bytes -> lines.add(new String(bytes, StandardCharsets.UTF_8)));
            }
            assertThat(log.writer().origin()).isEqualTo(done.origin()).startsWith("simulated-");
        }
        return lines;
    }

    /** Without what is drawn anew for each log: the entry's id, the log's name, and the hash of the command with it. */
    private static String normalised(String line) {
        return line.replaceAll("\"id\":\"[^\"]+\"", "\"id\":\"\"")
                .replaceAll("simulated-[a-z0-9]{6}", "simulated")
                .replaceAll(
                        "(\"subject\":\"" + SubjectId.INSTALLATION + "\".*)\"commandhash\":\"[^\"]+\"",
                        "$1\"commandhash\":\"\"");
    }

    private static String type(String line) {
        return line.replaceAll(".*\"type\":\"org\\.kpiledger\\.([A-Za-z]+)\".*", "$1");
    }

    /** With what names the person and the thing; findings name positions, which other plans move. */
    private static String data(String line) {
        return line.substring(line.indexOf("\"subject\":"))
                .replaceAll("\"knownAt\":\"?[0-9]+\"?", "")
                .replaceAll("\"commandhash\":\"[^\"]+\"", "");
    }
}
