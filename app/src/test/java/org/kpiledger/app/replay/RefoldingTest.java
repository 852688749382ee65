package org.kpiledger.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.SubjectId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefoldingTest {
    private static final int LENGTH = 150;
    private static final TestLog LOG = RandomHistory.of(7, LENGTH);
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private final List<AuditLine> lines = new ArrayList<>();

    @Test
    void stopsAtThePosition() throws Exception {
        Refolding refolding = fold(at(120));

        assertThat(lines).hasSize(120);
        assertThat(refolding.asOf(DAY)).isEqualTo(new AsOf(120, TestLog.time(120), DAY));
        assertThat(refolding.types().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(120);
    }

    @Test
    void stopsAtTheLastEntryByTheInstant() throws Exception {
        fold(new Until(null, TestLog.time(40).plusMillis(5)));

        assertThat(lines.getLast().position()).isEqualTo(40);
    }

    @Test
    void anInstantAfterAllTakesAll() throws Exception {
        fold(new Until(null, TestLog.time(LENGTH + 5L)));

        assertThat(lines).hasSize(LENGTH);
    }

    @Test
    void comesToTheBudgetThatTheViewsShow() throws Exception {
        Refolding refolding = fold(at(120));
        AsOf asOf = refolding.asOf(DAY);
        PlanTree tree = PlanTree.of(
                        MemoryRows.fold(new PlanProjection(), LOG.upTo(120)), RandomHistory.PLAN, asOf.moment())
                .orElseThrow();

        assertThat(refolding.budgets(refolding.plans(DAY).getFirst(), DAY))
                .containsExactly(AllocationsView.of(
                                tree, 2023, MemoryRows.fold(new AllocationsProjection(), LOG.upTo(120)), asOf)
                        .orElseThrow());
    }

    @Test
    void theStateOfASubjectIsWhatItsLinesSaidLast() throws Exception {
        Refolding refolding = fold(at(LENGTH));

        refolding
                .state(RandomHistory.BUDGET)
                .forEach((field, value) -> assertThat(lines.stream()
                                .filter(line -> line.subject().value().equals(RandomHistory.BUDGET))
                                .filter(line -> line.after().containsKey(field))
                                .toList()
                                .getLast()
                                .after())
                        .containsEntry(field, value));
        assertThat(refolding.state("OP-23/risk/R-9")).isEmpty();
        assertThat(refolding.states()).containsKeys("kpi", "value", "risk", "activity", "budget");
        assertThat(Objects.requireNonNull(refolding.states().get("kpi")).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void aPositionBehindTheEndIsNotThere() {
        assertThatThrownBy(() -> fold(at(LENGTH + 1)))
                .isInstanceOf(NothingThere.class)
                .hasMessage("The log has no entry 151; it ends at @150.");
        assertThatThrownBy(() -> fold(new Until(null, TestLog.time(0)))).isInstanceOf(NothingThere.class);
    }

    @Test
    void aGapInTheFeedIsNamed() {
        List<byte[]> gap = new ArrayList<>(LOG.bytes());
        gap.remove(30);

        assertThatThrownBy(() -> Refolding.of(after -> gap.subList((int) after, gap.size()), at(50), _ -> {}))
                .isInstanceOf(FeedFailed.class)
                .hasMessage("Entry 31 is missing in the feed, which goes on at 32");
    }

    @Test
    void whatIsNoEntryIsNamed() {
        assertThatThrownBy(() -> Refolding.of(_ -> List.of(new byte[] {'{', '}'}), at(1), _ -> {}))
                .isInstanceOf(FeedFailed.class)
                .hasMessageStartingWith("Entry 1 cannot be read: ");
    }

    @Test
    void aSubjectIsToldOneEntryALine() throws Exception {
        Refolding refolding = fold(at(LENGTH));
        List<AuditLine> own = lines.stream()
                .filter(line -> line.subject().value().equals(RandomHistory.BUDGET))
                .toList();
        Followed followed = new Followed(
                new SubjectId(RandomHistory.BUDGET), own, refolding.state(RandomHistory.BUDGET), refolding.asOf(DAY));

        List<String> text = ReplayText.of(followed).lines().toList();
        assertThat(text).hasSize(own.size() + followed.state().size() + 4);
        assertThat(text.get(0)).isEqualTo("OP-23/budget/2023 as known at @150, 2026-01-01T00:02:30.000000Z");
        assertThat(text.get(2))
                .startsWith("@9 2026-01-01T00:00:09.000000Z BudgetEstablished by p-8f2c41d09a77 as PLANNER,"
                        + " \"as agreed\": effectiveOn - -> 2023-01-01");

        JsonNode json = JsonMapper.shared().readTree(ReplayJson.of(followed));
        assertThat(json.get("entries").size()).isEqualTo(own.size());
        assertThat(json.get("entries").get(0).get("reason").stringValue()).isEqualTo("as agreed");
        assertThat(json.get("state").size()).isEqualTo(followed.state().size());
        assertThat(json.get("asOf").get("position").intValue()).isEqualTo(LENGTH);
    }

    @Test
    void aSummaryHasTotalsCountsAndStates() throws Exception {
        Summary summary = Summary.of(fold(at(LENGTH)), DAY);

        String total = summary.plans().getFirst().budgets().getFirst().total().toPlainString();
        assertThat(ReplayText.of(summary))
                .contains("OP-23, "
                        + summary.plans()
                                .getFirst()
                                .header()
                                .name()
                                .byLanguage()
                                .get("en") + ": ")
                .contains("budget 2023, CHF: total " + total + ", allocated ")
                .contains("150 entries, by type")
                .containsPattern("kpi +4 \\(");
        JsonNode json = JsonMapper.shared().readTree(ReplayJson.of(summary));
        assertThat(json.get("plans").get(0).get("budgets").get(0).get("total").stringValue())
                .isEqualTo(total);
        assertThat(json.get("entries").intValue()).isEqualTo(LENGTH);
        assertThat(json.get("asOf").get("validAt").stringValue()).isEqualTo("2023-06-30");
    }

    private Refolding fold(Until until) throws Exception {
        return Refolding.of(LogFeed.of(LOG), until, lines::add);
    }

    private static Until at(long position) {
        return new Until(position, null);
    }
}
