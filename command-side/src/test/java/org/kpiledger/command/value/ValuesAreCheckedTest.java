package org.kpiledger.command.value;

import static org.kpiledger.command.SamplePlan.CD;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.proposed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.BreakdownRule;
import org.kpiledger.events.kpi.Check;
import org.kpiledger.events.kpi.CheckKind;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.Consequence;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.Warning;

/** The definition's checks, the rules of its breakdowns, its evidence, and values that are none. */
class ValuesAreCheckedTest {
    private static final Code KPI = new Code("P3.CD.K2");
    private static final Code USERS = new Code("users");
    private static final ValueId ID = ValueId.parse("OP-23/value/P3.CD.K2/users/2024/GLO/-");
    private static final ValueId BEFORE = ValueId.parse("OP-23/value/P3.CD.K2/users/2023/GLO/-");
    private static final SubmitKpiValue SUBMIT = new SubmitKpiValue(OP_23, ID);
    private static final Check RANGE =
            new Check(CheckKind.RANGE, Quantity.of(10), Quantity.of(1_000), Consequence.REFUSE);
    private static final Check RISES = new Check(CheckKind.NOT_FALLING, null, null, Consequence.WARN);
    private static final Sha256 REPORT = new Sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private final GivenFacts facts = SamplePlan.facts().on(TODAY);
    private final Scenario<ValueAggregate> scenario = Scenario.of(ValueAggregate.class, facts);

    @ParameterizedTest
    @CsvSource({"10", "1000", "500"})
    void takesWhatIsInRange(String value) {
        defined(false, RANGE);
        scenario.given(recorded(value)).when(SUBMIT).expectEvents(new KpiValueSubmitted(1, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"9", "1001"})
    void refusesWhatIsOutOfRange(String value) {
        defined(false, RANGE);
        scenario.given(recorded(value)).refused(SUBMIT, "check-failed");
    }

    @Test
    void keepsTheWarningOfACheckThatLetsPass() {
        defined(false, RISES);
        facts.and(BEFORE.subject(), recorded("600"));
        scenario.given(recorded("500"))
                .when(SUBMIT)
                .expectEvents(new KpiValueSubmitted(
                        1, List.of(new Warning(CheckKind.NOT_FALLING, Quantity.of(500), Quantity.of(600)))));
    }

    @Test
    void warnsOfNothingWhereThePeriodBeforeHasNoValue() {
        defined(false, RISES);
        scenario.given(recorded("500")).when(SUBMIT).expectEvents(new KpiValueSubmitted(1, List.of()));
    }

    @Test
    void checksACorrectionInReview() {
        defined(false, RANGE);
        scenario.given(recorded("500"), new KpiValueSubmitted(1, List.of()))
                .refused(correction("'value':'5'"), "check-failed");
    }

    @Test
    void wantsEvidenceBeforeApprovalWhereTheDefinitionSaysSo() {
        defined(true);
        ApproveKpiValue approve = new ApproveKpiValue(OP_23, ID, null);
        ActorId verifier = new ActorId("p-verifier");
        KpiValueRecorded without = recorded("500");
        facts.by(new ActorId("p-approver"));
        scenario.given(without, new KpiValueSubmitted(1, List.of()))
                .givenBy(verifier, new KpiValueVerified(1))
                .refused(approve, "evidence-missing");

        KpiValueRecorded with =
                new KpiValueRecorded(1, true, Told.reading("'value':'500','evidence':['" + REPORT + "']"));
        Scenario<ValueAggregate> named = Scenario.of(ValueAggregate.class, facts)
                .given(with, new KpiValueSubmitted(1, List.of()))
                .givenBy(verifier, new KpiValueVerified(1));
        named.refused(approve, "evidence-missing");
        facts.keeping(REPORT);
        named.when(approve).expectEvents(new KpiValueApproved(1));
    }

    @ParameterizedTest
    @CsvSource({
        "MUST_SUM, 4, 6, ''",
        "MUST_SUM, 4, 5, breakdown-does-not-sum",
        "PARTIAL, 4, 5, ''",
        "PARTIAL, 5, 6, breakdown-does-not-sum",
        "MAY_OVERLAP, 8, 9, ''",
        "MAY_OVERLAP, 8, 11, part-exceeds-value",
        ", 8, 9, ''",
        ", 8, 11, part-exceeds-value"
    })
    void judgesABreakdownByItsRule(@Nullable BreakdownRule rule, String first, String second, String refusal) {
        Disaggregation sex = new Disaggregation(
                new Code("sex"),
                SamplePlan.dimension("sex", "F", "M").name(),
                SamplePlan.dimension("sex", "F", "M").categories(),
                rule);
        facts.and(SubjectId.kpi(OP_23, KPI), proposed(CD, users(List.of(sex))), new KpiApproved(1, null, null, DAY));
        RecordKpiValue command = Told.read(
                "'planId':'OP-23','kpi':'P3.CD.K2','measure':'users','period':'2024','valueDate':'2024','value':'10',"
                        + "'breakdown':[{'dimension':'sex','category':'F','value':'" + first
                        + "'},{'dimension':'sex','category':'M','value':'" + second + "'}]",
                RecordKpiValue.class);
        if (refusal.isEmpty()) {
            scenario.when(command).expectEvents(new KpiValueRecorded(1, true, command.reading()));
        } else {
            scenario.refused(command, refusal);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, ''", "2025-06, ''", "2025, future-date", "2025-07-01, future-date", "2025-07, future-date"
    })
    void takesNothingOfADayToCome(String valueDate, String refusal) {
        defined(false);
        RecordKpiValue command = Told.read(
                "'planId':'OP-23','kpi':'P3.CD.K2','measure':'users','period':'2025','valueDate':'" + valueDate
                        + "','value':'10'",
                RecordKpiValue.class);
        if (refusal.isEmpty()) {
            scenario.when(command).expectSuccessfulHandlerExecution();
        } else {
            scenario.refused(command, refusal);
        }
    }

    @Test
    void takesThatNothingIsCounted() {
        defined(false, RANGE);
        RecordKpiValue command = Told.read(
                "'planId':'OP-23','kpi':'P3.CD.K2','measure':'users','period':'2024','valueDate':'2024',"
                        + "'absence':'NOT_APPLICABLE'",
                RecordKpiValue.class);
        scenario.when(command).expectEvents(new KpiValueRecorded(1, true, command.reading()));
        Scenario.of(ValueAggregate.class, facts)
                .given(new KpiValueRecorded(1, true, command.reading()))
                .when(SUBMIT)
                .expectEvents(new KpiValueSubmitted(1, List.of()));
    }

    @Test
    void recordsUnderTheDefinitionThatHeldInThePeriod() {
        defined(false);
        facts.and(
                SubjectId.kpi(OP_23, KPI),
                new KpiRefined(
                        2,
                        proposed(CD, users(List.of())).sheet(),
                        Comparability.BREAK,
                        new Line("TDAG-25"),
                        new Line("TDAG-25/3"),
                        LocalDate.of(2025, 1, 1)),
                new KpiApproved(2, null, null, LocalDate.of(2025, 1, 1)));
        scenario.when(record("2024"))
                .expectEvents(new KpiValueRecorded(1, true, record("2024").reading()));
        facts.on(LocalDate.of(2025, 12, 31));
        Scenario.of(ValueAggregate.class, facts)
                .when(record("2025"))
                .expectEvents(new KpiValueRecorded(2, true, record("2025").reading()));
    }

    @Test
    void takesNoValueOfARetiredKpi() {
        defined(false);
        facts.and(SubjectId.kpi(OP_23, KPI), new KpiRetired(new Line("TDAG-25/3"), LocalDate.of(2025, 1, 1)));
        scenario.refused(record("2025"), "kpi-retired");
        Scenario.of(ValueAggregate.class, facts).when(record("2024")).expectSuccessfulHandlerExecution();
    }

    private void defined(boolean evidence, Check... checks) {
        Measure measure = new Measure(
                USERS,
                new Code("PERSON"),
                ValueType.COUNT,
                Aggregation.LATEST,
                Direction.INCREASE,
                List.of(),
                null,
                ReportingMethod.CUMULATIVE,
                List.of(checks));
        DefinitionSheet sheet = proposed(CD, measure).sheet();
        DefinitionSheet whole = new DefinitionSheet(
                sheet.theme(),
                sheet.name(),
                sheet.measures(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                evidence);
        facts.and(SubjectId.kpi(OP_23, KPI), KpiProposed.of(1, whole, DAY), new KpiApproved(1, null, null, DAY));
    }

    private static Measure users(List<Disaggregation> dimensions) {
        return new Measure(
                USERS, new Code("PERSON"), ValueType.COUNT, Aggregation.LATEST, Direction.INCREASE, dimensions, null);
    }

    private static KpiValueRecorded recorded(String value) {
        return new KpiValueRecorded(1, true, Told.reading("'value':'" + value + "'"));
    }

    private static RecordKpiValue record(String year) {
        return Told.read(
                "'planId':'OP-23','kpi':'P3.CD.K2','measure':'users','period':'" + year + "','valueDate':'" + year
                        + "','value':'20'",
                RecordKpiValue.class);
    }

    private static CorrectKpiValue correction(String reading) {
        return Told.read(
                "'planId':'OP-23','valueId':'" + ID + "','valueDate':'2024','reasonCode':'DATA_ENTRY'," + reading,
                CorrectKpiValue.class);
    }
}
