package org.kpiledger.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sample;
import org.kpiledger.events.Samples;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.codec.EventRegistry;
import org.kpiledger.events.codec.EventType;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.TestLog;

class AuditTest {
    private static final String BUDGET = "OP-23/budget/2023";
    private static final String VALUE = "OP-23/value/P1.EMT.K5/events/2023/AFR/H-014";
    private static final String KPI = "OP-23/kpi/P1.EMT.K5";
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    private final TestLog log = new TestLog();

    @Test
    void everyTypeOfEventNamesItsFields() {
        List<Sample> samples = Samples.all();
        assertThat(samples.stream().map(Sample::type).distinct())
                .containsExactlyInAnyOrderElementsOf(EventRegistry.CURRENT.types().stream()
                        .map(EventType::name)
                        .toList());
        samples.forEach(sample ->
                assertThat(EventFields.of(sample.event())).as(sample.type()).isNotEmpty());
    }

    @Test
    void theFirstAllocationStandsAgainstNothing() {
        log.append(BUDGET, allocated("519000.00", "519000.00"));

        assertThat(last().before()).isEqualTo(Map.of("allocation[P1]", "0.00"));
        assertThat(last().after()).isEqualTo(Map.of("allocation[P1]", "519000.00"));
        assertThat(last().type()).isEqualTo("BudgetAllocated");
        assertThat(last().role()).isEqualTo("PLANNER");
    }

    @Test
    void aTransferShowsBothEnds() {
        log.append(BUDGET, allocated("519000.00", "519000.00"));
        log.append(
                BUDGET,
                new BudgetTransferred(
                        new Code("P1"),
                        new Code("P2"),
                        money("1000.00"),
                        Amount.parse("518000.00"),
                        Amount.parse("1000.00"),
                        List.of(),
                        START));

        assertThat(last().before()).isEqualTo(Map.of("allocation[P1]", "519000.00", "allocation[P2]", "0.00"));
        assertThat(last().after()).isEqualTo(Map.of("allocation[P1]", "518000.00", "allocation[P2]", "1000.00"));
    }

    @Test
    void aCorrectionShowsOnlyWhatIsDifferent() {
        log.append(VALUE, new KpiValueRecorded(1, false, reading("1")));
        log.append(VALUE, new KpiValueCorrected(1, false, reading("4"), ReasonCode.DATA_ENTRY));

        assertThat(last().before()).isEqualTo(Map.of("value", "1"));
        assertThat(last().after()).isEqualTo(Map.of("value", "4", "reasonCode", "DATA_ENTRY"));
    }

    @Test
    void aCorrectionOfAnApprovedValueSendsItBackToReview() {
        log.append(VALUE, new KpiValueRecorded(1, false, reading("1")));
        log.append(
                VALUE,
                Samples.all().stream()
                        .map(Sample::event)
                        .filter(KpiValueApproved.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        log.append(VALUE, new KpiValueCorrected(1, false, reading("4"), ReasonCode.DATA_ENTRY));

        assertThat(last().before()).containsEntry("state", "APPROVED");
        assertThat(last().after()).containsEntry("state", "SUBMITTED");
    }

    @Test
    void aCommentIsAddedAndTakesNothingsPlace() {
        log.append(VALUE, new KpiValueRecorded(1, false, reading("1")));
        for (String comment : List.of("Is it counted?", "Is it counted?", "It is.")) {
            log.append(VALUE, new KpiValueCommented(new Prose(comment)));
            assertThat(last().before()).isEmpty();
            assertThat(last().after()).isEqualTo(Map.of("comment", comment));
        }
        log.append(VALUE, new KpiValueWithdrawn(ReasonCode.DUPLICATE));
        assertThat(last().before()).doesNotContainKey("comment");
    }

    @Test
    void aWithdrawalTakesTheReadingAway() {
        log.append(VALUE, new KpiValueRecorded(1, false, reading("1")));
        log.append(VALUE, new KpiValueWithdrawn(ReasonCode.DUPLICATE));

        assertThat(last().before()).containsEntry("value", "1").containsEntry("state", "RECORDED");
        assertThat(last().after()).isEqualTo(Map.of("state", "WITHDRAWN", "reasonCode", "DUPLICATE"));
    }

    @Test
    void aKpiIsInTheStateOfItsDefinition() {
        assertThat(stateAfter(proposed(1))).containsEntry("state", "PROPOSED");
        assertThat(stateAfter(new KpiReturned(1, START)))
                .containsEntry("state", "RETURNED")
                .containsEntry("state[version 1]", "RETURNED");
        assertThat(last().before()).isEqualTo(Map.of("state", "PROPOSED"));
        assertThat(stateAfter(proposed(2))).containsEntry("state", "PROPOSED");
        assertThat(stateAfter(new KpiRejected(2, null, null, START)))
                .containsEntry("state", "REJECTED")
                .containsEntry("state[version 2]", "REJECTED");
        assertThat(stateAfter(proposed(3))).containsEntry("state", "PROPOSED");
        assertThat(stateAfter(new KpiApproved(3, null, null, START)))
                .containsEntry("state", "APPROVED")
                .doesNotContainKey("state[version 3]");
    }

    @Test
    void aKpiStaysApprovedWhileItsRefinementIsDecided() {
        log.append(KPI, proposed(1));
        log.append(KPI, new KpiApproved(1, null, null, START));

        assertThat(stateAfter(refined(2)))
                .containsEntry("state", "APPROVED")
                .containsEntry("state[version 2]", "PROPOSED");
        assertThat(stateAfter(new KpiReturned(2, START)))
                .containsEntry("state", "APPROVED")
                .containsEntry("state[version 2]", "RETURNED");
        log.append(KPI, refined(3));
        assertThat(stateAfter(new KpiApproved(3, null, null, START)))
                .containsEntry("state", "APPROVED")
                .containsEntry("state[version 3]", "APPROVED");
    }

    @Test
    void aRoleIsNamedWithItsScope() {
        Scope scope = new Scope(new Code("OP-23"), new Code("P1"), null);
        log.append("access/p-8f2c41d09a77", new RoleGranted(Role.APPROVER, scope, START));
        assertThat(last().after()).isEqualTo(Map.of("role[APPROVER OP-23 P1]", "GRANTED"));

        log.append("access/p-8f2c41d09a77", new RoleRevoked(Role.APPROVER, scope, START));
        assertThat(last().before()).isEqualTo(Map.of("role[APPROVER OP-23 P1]", "GRANTED"));
        assertThat(last().after()).isEmpty();
    }

    private SortedMap<String, String> stateAfter(KpiEvent event) {
        log.append(KPI, event);
        MemoryRows<Fields> rows = MemoryRows.fold(new AuditProjection(), log.entries());
        return AuditProjection.state(rows.in(KPI, new Moment(rows.position(), Row.ALWAYS)));
    }

    private static KpiProposed proposed(int version) {
        return KpiProposed.of(version, sheet(), START);
    }

    private static KpiRefined refined(int version) {
        return new KpiRefined(
                version, sheet(), Comparability.RESTATED, new Line("TDAG-24"), new Line("TDAG-24/DT/3"), START);
    }

    private static DefinitionSheet sheet() {
        return new DefinitionSheet(
                new Code("P1.EMT"),
                LocalizedText.en("Networks"),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private AuditLine last() {
        MemoryRows<Fields> rows = new MemoryRows<>(new AuditProjection());
        List<AuditLine> lines = new ArrayList<>();
        log.entries().forEach(entry -> lines.add(AuditProjection.line(entry, rows.apply(entry))));
        return lines.getLast();
    }

    private static BudgetAllocated allocated(String amount, String result) {
        @Nullable Code total = null;
        return new BudgetAllocated(new Code("P1"), total, money(amount), Amount.parse(result), START);
    }

    private static Money money(String amount) {
        return Money.of(Amount.parse(amount), new CurrencyCode("CHF"));
    }

    private static Reading reading(String value) {
        return new Reading(
                new PartialDate("2023"),
                Quantity.parse(value),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null);
    }
}
