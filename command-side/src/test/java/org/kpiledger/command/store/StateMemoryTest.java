package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Author;
import org.kpiledger.command.budget.BudgetState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.ExpenditureRecorded;

/** What a state takes is told about rightly and without looking at all of it. */
class StateMemoryTest {
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final Author PLANNER = Author.of(new ActorId("p-1"));
    private static final int BOOKING_BYTES_MIN = 150;
    private static final int BOOKING_BYTES_MAX = 1_500;

    private final StateMemory memory = new StateMemory();

    @Test
    void anEmptyBudgetTakesLittle() {
        assertThat(memory.bytes(BudgetState.EMPTY)).isBetween(1L, 1_000L);
    }

    @Test
    void aBudgetTakesMoreWithEachPayment() {
        long hundred = memory.bytes(paying(100));
        long thousand = memory.bytes(paying(1_000));

        assertThat((thousand - hundred) / 900).isBetween((long) BOOKING_BYTES_MIN, (long) BOOKING_BYTES_MAX);
    }

    private static BudgetState paying(int payments) {
        return IntStream.rangeClosed(1, payments)
                .boxed()
                .reduce(
                        BudgetState.EMPTY,
                        (state, number) -> BudgetState.FOLDING.step().evolve(state, payment(number), PLANNER),
                        (_, last) -> last);
    }

    private static ExpenditureRecorded payment(int number) {
        Amount one = Amount.parse("1.00");
        return new ExpenditureRecorded(
                new Code("P1.EMT"),
                Money.of(one, CHF),
                new Line("INV-2023-" + number),
                null,
                LocalDate.of(2023, 1, 1),
                Amount.parse(number + ".00"));
    }
}
