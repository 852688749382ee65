package org.kpiledger.projections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.budget.NodeAllocation;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;

/** A history of a small plan drawn from a seed, with facts that come late and out of order, as its log would hold it. */
public final class RandomHistory {
    public static final String PLAN = "OP-23";
    public static final String BUDGET = "OP-23/budget/2023";
    /** Scope of the steps of one KPI's values. */
    public static final String STEPS = "OP-23/steps/P1.A.K1";

    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 200;
    private static final List<String> COUNTRIES = List.of("TUR", "SYR", "VUT", "TON", "MWI", "MOZ", "KEN");

    private final Random random;
    private final TestLog log = new TestLog();
    private final Map<String, BigDecimal> allocated = new HashMap<>();
    private final Map<String, BigDecimal> spent = new HashMap<>();
    private final List<ExpenditureRecorded> expenditures = new ArrayList<>();
    private final RandomMoney money;
    private final RandomKpis kpis;
    private final RandomValues values;
    private final RandomRisks risks;
    private final RandomFindings findings;
    private final RandomActivities activities;
    private final RandomPlans plans;
    private final Map<String, List<Code>> mitigations = new HashMap<>();
    private int names;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
        this.money = new RandomMoney(random, log);
        this.kpis = new RandomKpis(random, log);
        this.values = new RandomValues(random, log, kpis);
        this.risks = new RandomRisks(seed);
        this.findings = new RandomFindings(random, log);
        this.activities = new RandomActivities(random, log);
        this.plans = new RandomPlans(random, log);
    }

    /** @param length the number of entries, at least 20 */
    public static TestLog of(long seed, int length) {
        RandomHistory history = new RandomHistory(seed);
        history.begin();
        while (history.log.size() < length) {
            history.step();
        }
        return history.log;
    }

    /** A day on which something may have changed, or one shortly before or after all. */
    public static LocalDate day(Random random) {
        return START.plusDays(random.nextInt(DAYS + 40) - 20L);
    }

    /** A day on which something changes. */
    static LocalDate date(Random random) {
        return START.plusDays(random.nextInt(DAYS));
    }

    static PartialDate partialDate(Random random) {
        String day = date(random).toString();
        return new PartialDate(
                switch (random.nextInt(10)) {
                    case 0 -> day.substring(0, 4);
                    case 1, 2 -> day.substring(0, 7);
                    default -> day;
                });
    }

    static List<String> countries(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> COUNTRIES.get(random.nextInt(COUNTRIES.size())))
                .distinct()
                .toList();
    }

    private void begin() {
        log.append("installation", new LogOpened(new Line(TestLog.ORIGIN)));
        log.append(
                PLAN,
                new PlanRegistered(
                        LocalizedName.of("Operational Plan 2023", "2023年运作规划"),
                        2023,
                        2026,
                        CHF,
                        new Line("Europe/Zurich"),
                        null,
                        null,
                        null,
                        START));
        for (String priority : List.of("P1", "P2")) {
            log.append(
                    PLAN,
                    new PriorityAdded(
                            new Code(priority),
                            PriorityKind.PRIORITY,
                            LocalizedName.en("Priority " + priority),
                            null,
                            null,
                            START));
            for (String theme : List.of("A", "B")) {
                log.append(
                        PLAN,
                        new ThemeAdded(
                                new Code(priority + "." + theme),
                                new Code(priority),
                                LocalizedName.en("Theme " + theme),
                                false,
                                null,
                                START));
            }
        }
        log.append(BUDGET, new BudgetEstablished(money(new BigDecimal("100000.00")), BudgetStatus.PRELIMINARY, START));
        money.begin();
        kpis.begin();
        log.append(PLAN + "/risk/R-1", raised());
        mitigations.put("R-1", new ArrayList<>());
    }

    private void step() {
        switch (random.nextInt(26)) {
            case 22 -> money.step();
            case 0, 1 -> allocate();
            case 2 -> reduce();
            case 3 -> transfer();
            case 4 -> spend();
            case 5 -> reverse();
            case 6, 7, 8, 9 -> values.state();
            case 10 -> reassess();
            case 11 -> mitigate();
            case 12 -> activities.report();
            case 23 -> activities.link();
            case 24 -> plans.step();
            case 13, 14, 15, 16 -> values.review();
            case 17 -> values.withdraw();
            case 18, 19 -> kpis.define();
            case 20 -> kpis.aim();
            case 21 -> findings.step();
            default -> kpis.lead();
        }
    }

    private void allocate() {
        String node = node();
        BigDecimal amount = amount(900);
        BigDecimal result = allocated.merge(node, amount, BigDecimal::add);
        log.append(
                BUDGET, new BudgetAllocated(new Code(node), parent(node), money(amount), new Amount(result), date()));
    }

    private void reduce() {
        String node = node();
        BigDecimal has = allocated.getOrDefault(node, BigDecimal.ZERO);
        if (has.signum() > 0) {
            BigDecimal amount = has.min(amount(300));
            BigDecimal result = has.subtract(amount);
            allocated.put(node, result);
            log.append(
                    BUDGET,
                    new AllocationReduced(new Code(node), parent(node), money(amount), new Amount(result), date()));
        }
    }

    /** From a theme of one priority to a theme of the other, which moves both priorities. */
    private void transfer() {
        BigDecimal amount = amount(200);
        BigDecimal theme = allocated.getOrDefault("P1.A", BigDecimal.ZERO);
        BigDecimal priority = allocated.getOrDefault("P1", BigDecimal.ZERO);
        if (theme.compareTo(amount) < 0 || priority.compareTo(amount) < 0 || !allocated.containsKey("P2")) {
            return;
        }
        allocated.put("P1.A", theme.subtract(amount));
        allocated.put("P1", priority.subtract(amount));
        BigDecimal to = allocated.merge("P2.B", amount, BigDecimal::add);
        BigDecimal above = allocated.merge("P2", amount, BigDecimal::add);
        log.append(
                BUDGET,
                new BudgetTransferred(
                        new Code("P1.A"),
                        new Code("P2.B"),
                        money(amount),
                        new Amount(theme.subtract(amount)),
                        new Amount(to),
                        List.of(
                                new NodeAllocation(new Code("P1"), new Amount(priority.subtract(amount))),
                                new NodeAllocation(new Code("P2"), new Amount(above))),
                        date()));
    }

    private void spend() {
        String node = node();
        BigDecimal amount = amount(50);
        ExpenditureRecorded expenditure = new ExpenditureRecorded(
                new Code(node),
                money(amount),
                new Line("INV-" + ++names),
                null,
                date(),
                new Amount(spent.merge(node, amount, BigDecimal::add)));
        expenditures.add(expenditure);
        log.append(BUDGET, expenditure);
    }

    private void reverse() {
        if (!expenditures.isEmpty()) {
            ExpenditureRecorded was = expenditures.remove(random.nextInt(expenditures.size()));
            BigDecimal result = spent.merge(
                    was.node().value(), was.amount().amount().value().negate(), BigDecimal::add);
            log.append(
                    BUDGET,
                    new ExpenditureReversed(
                            was.node(), was.amount(), was.reference(), null, date(), new Amount(result)));
        }
    }

    private void reassess() {
        DomainEvent event = switch (random.nextInt(4)) {
            case 0 -> new RiskOwnerAssigned(new ActorId("p-" + random.nextInt(5)), date());
            case 1 -> new RiskClosed(new Prose("no longer one"), date());
            default -> new RiskReassessed(1, level(), level(), date());
        };
        log.append(PLAN + "/risk/R-1", risks.insteadOf(event));
    }

    private void mitigate() {
        List<Code> known = mitigations.getOrDefault("R-1", List.of());
        if (known.isEmpty() || random.nextBoolean()) {
            Code code = new Code("R-1.M" + (known.size() + 1));
            known.add(code);
            log.append(
                    PLAN + "/risk/R-1",
                    new MitigationAdded(code, LocalizedText.en("Plan ahead"), null, null, null, date()));
        } else {
            Code code = known.get(random.nextInt(known.size()));
            log.append(PLAN + "/risk/R-1", risks.insteadOf(code, new MitigationCompleted(code, date())));
        }
    }

    private RiskRaised raised() {
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

    private String node() {
        return List.of("P1", "P2", "P1.A", "P1.B", "P2.A", "P2.B").get(random.nextInt(6));
    }

    private static @Nullable Code parent(String node) {
        return node.length() > 2 ? new Code(node.substring(0, 2)) : null;
    }

    private Level level() {
        return Level.values()[random.nextInt(3)];
    }

    private LocalDate date() {
        return date(random);
    }

    private BigDecimal amount(int max) {
        return new BigDecimal(1 + random.nextInt(max * 100)).movePointLeft(2);
    }

    private static Money money(BigDecimal amount) {
        return Money.of(new Amount(amount), CHF);
    }
}
