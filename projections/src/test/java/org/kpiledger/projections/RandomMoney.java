package org.kpiledger.projections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetTotalRevised;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.events.value.ReasonCode;

/** The total of a budget, its commitments and pledges, drawn at random. */
final class RandomMoney {
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final List<String> NODES = List.of("P1.A", "P1.B", "P2.A", "P2.B");

    private final Random random;
    private final TestLog log;
    private final Map<String, BigDecimal> committed = new HashMap<>();
    private final List<Open> commitments = new ArrayList<>();
    private final List<Code> pledges = new ArrayList<>();
    private BigDecimal total = new BigDecimal("100000.00");
    private int names;

    private record Open(String node, Line reference, LocalDate date, BigDecimal outstanding, BigDecimal paid) {}

    RandomMoney(Random random, TestLog log) {
        this.random = random;
        this.log = log;
    }

    /** One of what questions are asked about in every history. */
    void begin() {
        commit();
        pledge();
    }

    void step() {
        switch (random.nextInt(8)) {
            case 0 -> revise();
            case 1 -> log.append(RandomHistory.BUDGET, new BudgetApproved(money(total), null, date()));
            case 2, 3 -> commit();
            case 4, 5 -> release();
            case 6 -> restore();
            default -> pledge();
        }
    }

    private void revise() {
        BigDecimal previous = total;
        total = total.add(amount(900)).subtract(amount(300));
        log.append(RandomHistory.BUDGET, new BudgetTotalRevised(money(total), new Amount(previous), date()));
    }

    private void commit() {
        String node = NODES.get(random.nextInt(NODES.size()));
        BigDecimal amount = amount(80);
        Open made = new Open(node, new Line("PO " + ++names), date(), amount, BigDecimal.ZERO);
        commitments.add(made);
        log.append(
                RandomHistory.BUDGET,
                new CommitmentRecorded(
                        new Code(node),
                        money(amount),
                        made.reference(),
                        random.nextBoolean() ? null : new Line("ITU Academy"),
                        made.date(),
                        new Amount(committed.merge(node, amount, BigDecimal::add))));
    }

    private void release() {
        if (commitments.isEmpty()) {
            return;
        }
        int which = random.nextInt(commitments.size());
        Open of = commitments.get(which);
        BigDecimal amount = of.outstanding().min(amount(40));
        boolean paid = random.nextBoolean();
        if (amount.signum() == 0 || paid && of.paid().signum() > 0) {
            return;
        }
        BigDecimal left = of.outstanding().subtract(amount);
        commitments.set(which, new Open(of.node(), of.reference(), of.date(), left, paid ? amount : of.paid()));
        log.append(
                RandomHistory.BUDGET,
                new CommitmentReleased(
                        new Code(of.node()),
                        money(amount),
                        of.reference(),
                        paid ? payment(of) : null,
                        of.date().plusDays(random.nextInt(30)),
                        new Amount(left),
                        new Amount(committed.merge(of.node(), amount.negate(), BigDecimal::add))));
    }

    private void restore() {
        for (int i = 0; i < commitments.size(); i++) {
            Open of = commitments.get(i);
            if (of.paid().signum() > 0) {
                BigDecimal left = of.outstanding().add(of.paid());
                commitments.set(i, new Open(of.node(), of.reference(), of.date(), left, BigDecimal.ZERO));
                log.append(
                        RandomHistory.BUDGET,
                        new CommitmentRestored(
                                new Code(of.node()),
                                money(of.paid()),
                                of.reference(),
                                payment(of),
                                of.date().plusDays(30L + random.nextInt(30)),
                                new Amount(left),
                                new Amount(committed.merge(of.node(), of.paid(), BigDecimal::add))));
                return;
            }
        }
    }

    private void pledge() {
        if (!pledges.isEmpty() && random.nextInt(3) == 0) {
            Code pledge = pledges.remove(random.nextInt(pledges.size()));
            log.append(RandomHistory.BUDGET, new PledgeWithdrawn(pledge, ReasonCode.OTHER, date()));
            return;
        }
        Code pledge = new Code("PL-" + ++names);
        pledges.add(pledge);
        BigDecimal amount = amount(500);
        boolean foreign = random.nextBoolean();
        Rate rate = Rate.parse("0.9633");
        PartialDate date = RandomHistory.partialDate(random);
        log.append(
                RandomHistory.BUDGET,
                new FundsPledged(
                        pledge,
                        new Line("Norway"),
                        random.nextBoolean() ? null : new Code("P1"),
                        foreign ? new Money(new Amount(amount), new CurrencyCode("EUR")) : money(amount),
                        foreign ? rate : null,
                        foreign ? date() : null,
                        foreign ? new Line("UN operational rate") : null,
                        foreign ? money(amount.multiply(rate.value()).setScale(2, RoundingMode.HALF_UP)) : null,
                        date));
    }

    private static Line payment(Open of) {
        return new Line("PAY " + of.reference());
    }

    private LocalDate date() {
        return RandomHistory.date(random);
    }

    private BigDecimal amount(int max) {
        return new BigDecimal(1 + random.nextInt(max * 100)).movePointLeft(2);
    }

    private static Money money(BigDecimal amount) {
        return Money.of(new Amount(amount), CHF);
    }
}
