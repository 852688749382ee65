package org.kpiledger.projections.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.diff.Difference.Change;
import org.kpiledger.projections.risks.Risk;
import org.kpiledger.projections.risks.RisksProjection;

class DiffTest {
    private static final String RISK = "OP-23/risk/R-1";
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 1);

    private final TestLog log = new TestLog()
            .append(RISK, raised())
            .append(RISK, new RiskOwnerAssigned(new ActorId("p-1"), LATER))
            .append(RISK, mitigation("R-1.M1"))
            .append(RISK, mitigation("R-1.M2"))
            .append(RISK, new MitigationCompleted(new Code("R-1.M1"), START))
            .append("OP-23/risk/R-2", raised());

    @Test
    void aThingThatIsNewHasAllItsFieldsAfter() {
        List<Difference> differences = between(new Moment(5, LATER), new Moment(6, LATER));

        assertThat(differences).hasSize(1);
        Difference added = differences.getFirst();
        assertThat(added.kind()).isEqualTo("risks");
        assertThat(added.subject()).isEqualTo("OP-23/risk/R-2");
        assertThat(added.item()).isEqualTo("OP-23/risk/R-2");
        assertThat(added.change()).isEqualTo(Change.ADDED);
        assertThat(added.position()).isEqualTo(6);
        assertThat(added.fields())
                .contains(new FieldChange("perspective.en", null, "Financial"))
                .contains(new FieldChange("assessments[6].impact", null, "HIGH"))
                .allMatch(field -> field.before() == null);
    }

    @Test
    void whatIsBackInTimeIsRemoved() {
        List<Difference> differences = between(new Moment(6, LATER), new Moment(5, LATER));

        assertThat(differences.getFirst().change()).isEqualTo(Change.REMOVED);
        assertThat(differences.getFirst().fields()).allMatch(field -> field.after() == null);
    }

    @Test
    void aChangeNamesItsFieldsByTheirPaths() {
        List<Difference> differences = between(new Moment(4, LATER), new Moment(5, LATER));

        assertThat(differences.getFirst().change()).isEqualTo(Change.CHANGED);
        assertThat(differences.getFirst().fields())
                .containsExactly(new FieldChange("mitigations[R-1.M1].completedOn", null, "2023-01-01"));
    }

    @Test
    void twoDaysDifferAsTheyAreKnown() {
        assertThat(between(new Moment(6, START), new Moment(6, LATER))
                        .getFirst()
                        .fields())
                .containsExactly(
                        new FieldChange("owner.actor", null, "p-1"),
                        new FieldChange("owner.since", null, "2023-06-01"),
                        new FieldChange("ownership[2].on", null, "2023-06-01"),
                        new FieldChange("ownership[2].owner", null, "p-1"),
                        new FieldChange("ownership[2].position", null, "2"),
                        new FieldChange("ownership[2].state", null, "ASSIGNED"));
    }

    @Test
    void theSameMomentDoesNotDiffer() {
        assertThat(between(new Moment(6, LATER), new Moment(6, LATER))).isEmpty();
    }

    @Test
    void aListOfScalarsIsOneFieldAndObjectsWithoutNamesHaveNumbers() {
        assertThat(DocumentFields.of("{\"of\":[\"TON\",\"VUT\"],\"none\":[],\"in\":[{\"a\":1},{\"a\":true}]}"
                        .getBytes(StandardCharsets.UTF_8)))
                .containsOnlyKeys("of", "in[0].a", "in[1].a")
                .containsEntry("of", "TON, VUT")
                .containsEntry("in[1].a", "true");
    }

    private List<Difference> between(Moment from, Moment to) {
        MemoryRows<Risk> rows = MemoryRows.fold(new RisksProjection(), log.entries());
        return Differences.between(
                DiffKind.RISKS, new RisksProjection().codec(), rows.in("OP-23", from), rows.in("OP-23", to));
    }

    private static RiskRaised raised() {
        return new RiskRaised(
                null,
                LocalizedName.en("Financial"),
                LocalizedText.en("Not enough money"),
                1,
                Level.MEDIUM,
                Level.HIGH,
                null,
                null,
                START);
    }

    private static MitigationAdded mitigation(String code) {
        return new MitigationAdded(new Code(code), LocalizedText.en("Plan ahead"), null, null, null, START);
    }
}
