package org.kpiledger.events;

import static org.kpiledger.events.Sampling.BUDGET;
import static org.kpiledger.events.Sampling.START;
import static org.kpiledger.events.Sampling.amount;
import static org.kpiledger.events.Sampling.byHand;
import static org.kpiledger.events.Sampling.imported;
import static org.kpiledger.events.Sampling.money;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.BudgetTotalRevised;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.NodeAllocation;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.events.value.ReasonCode;

/** One event of every type of a budget. */
final class BudgetSamples {
    private BudgetSamples() {}

    static List<Sample> all() {
        return List.of(
                imported(10, BUDGET, 0, new BudgetEstablished(money("4200000.00"), BudgetStatus.PRELIMINARY, START)),
                imported(
                        11,
                        BUDGET,
                        1,
                        new BudgetAllocated(new Code("P1"), null, money("519000.00"), amount("519000.00"), START)),
                byHand(
                        18,
                        BUDGET,
                        2,
                        "PLANNER",
                        null,
                        new AllocationReduced(
                                new Code("P1.NDI"),
                                new Code("P1"),
                                money("2000.00"),
                                amount("390000.00"),
                                LocalDate.of(2023, 7, 3))),
                byHand(19, BUDGET, 3, "PLANNER", "moved to training", budgetTransferred()),
                byHand(
                        20,
                        BUDGET,
                        4,
                        "PLANNER",
                        null,
                        new ExpenditureRecorded(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("SAP 4500018834"),
                                null,
                                LocalDate.of(2023, 7, 14),
                                amount("8730.15"))),
                byHand(
                        21,
                        BUDGET,
                        5,
                        "PLANNER",
                        "入错账户",
                        new ExpenditureReversed(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("SAP 4500018834"),
                                null,
                                LocalDate.of(2023, 7, 17),
                                amount("7479.75"))),
                byHand(
                        101,
                        BUDGET,
                        6,
                        "DIRECTOR",
                        "the Council granted more",
                        new BudgetTotalRevised(money("4350000.00"), amount("4200000.00"), LocalDate.of(2023, 9, 1))),
                byHand(
                        102,
                        BUDGET,
                        7,
                        "APPROVER",
                        null,
                        new BudgetApproved(money("4350000.00"), new Line("TDAG-23/DT/14"), LocalDate.of(2023, 9, 12))),
                byHand(
                        103,
                        BUDGET,
                        8,
                        "PLANNER",
                        null,
                        new CommitmentRecorded(
                                new Code("P3.CD"),
                                money("6000.00"),
                                new Line("PO 4600002210"),
                                new Line("大学 / Training centre"),
                                LocalDate.of(2023, 9, 15),
                                amount("6000.00"))),
                byHand(
                        104,
                        BUDGET,
                        9,
                        "PLANNER",
                        null,
                        new CommitmentReleased(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("PO 4600002210"),
                                new Line("SAP 4500018835"),
                                LocalDate.of(2023, 10, 2),
                                amount("4749.60"),
                                amount("4749.60"))),
                byHand(
                        105,
                        BUDGET,
                        10,
                        "PLANNER",
                        "paid twice",
                        new CommitmentRestored(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("PO 4600002210"),
                                new Line("SAP 4500018835"),
                                LocalDate.of(2023, 10, 5),
                                amount("6000.00"),
                                amount("6000.00"))),
                byHand(
                        106,
                        BUDGET,
                        11,
                        "PLANNER",
                        null,
                        new FundsPledged(
                                new Code("PL-2023-01"),
                                new Line("Government of Norway"),
                                new Code("P1.EMT"),
                                Money.of(amount("250000"), new CurrencyCode("EUR")),
                                Rate.parse("0.9633"),
                                LocalDate.of(2023, 9, 29),
                                new Line("UN operational rate"),
                                money("240825.00"),
                                new PartialDate("2023-09"))),
                byHand(
                        107,
                        BUDGET,
                        12,
                        "PLANNER",
                        "pledged for 2024 instead",
                        new PledgeWithdrawn(new Code("PL-2023-01"), ReasonCode.OTHER, LocalDate.of(2023, 12, 1))));
    }

    private static BudgetTransferred budgetTransferred() {
        return new BudgetTransferred(
                new Code("P3.ST"),
                new Code("P4.CS"),
                money("1000.00"),
                amount("337500.00"),
                amount("401000.00"),
                List.of(
                        new NodeAllocation(new Code("P3"), amount("1110000.00")),
                        new NodeAllocation(new Code("P4"), amount("481000.00"))),
                LocalDate.of(2023, 7, 10));
    }
}
