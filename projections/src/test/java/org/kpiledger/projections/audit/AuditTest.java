package org.kpiledger.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
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
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.TestLog;

class AuditTest {
    private static final String BUDGET = "OP-23/budget/2023";
    private static final String VALUE = "OP-23/value/P1.EMT.K5/events/2023/AFR/H-014";
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
    void aWithdrawalTakesTheReadingAway() {
        log.append(VALUE, new KpiValueRecorded(1, false, reading("1")));
        log.append(VALUE, new KpiValueWithdrawn(ReasonCode.DUPLICATE));

        assertThat(last().before()).containsEntry("value", "1").containsEntry("state", "RECORDED");
        assertThat(last().after()).isEqualTo(Map.of("state", "WITHDRAWN", "reasonCode", "DUPLICATE"));
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
