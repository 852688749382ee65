package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_O1;
import static org.kpiledger.command.plan.GivenPlan.P1_NDI;
import static org.kpiledger.command.plan.GivenPlan.P3;
import static org.kpiledger.command.plan.GivenPlan.P3_CD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Author;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.GivenPlan;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Rate;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.value.ReasonCode;

/** The laws of a budget, in random sequences of commands; a failure names the seed that repeats its sequence alone. */
class BudgetLawsTest {
    private static final int SEQUENCES = 400;
    private static final int COMMANDS = 100;

    private static final List<ActorId> PERSONS = List.of(new ActorId("p-anna"), new ActorId("p-boris"));
    private static final Code P4 = new Code("P4");
    private static final Map<Code, List<Code>> TREE = Map.of(
            P1, List.of(P1),
            P1_EMT, List.of(P1_EMT, P1),
            P1_NDI, List.of(P1_NDI, P1),
            P3, List.of(P3),
            P3_CD, List.of(P3_CD, P3),
            P4, List.of(P4));
    private static final List<Code> NODES =
            List.of(P1, P1_EMT, P1_NDI, P3, P3_CD, P4, P1, P1_EMT, P1_NDI, P3, P3_CD, P4, P1_EMT_O1, new Code("P9"));

    /** Half of the sequences begin with money on every node, so that much can be done with it. */
    private static final List<BudgetIntent> OPENING = List.of(
            new EstablishBudget(OP_23, 2023, Amount.parse("3000"), CHF, DAY),
            GivenBudget.allocate(P1, "900"),
            GivenBudget.allocate(P1_EMT, "500"),
            GivenBudget.allocate(P1_NDI, "300"),
            GivenBudget.allocate(P3, "600"),
            GivenBudget.allocate(P4, "500"));

    private final GivenFacts facts = GivenBudget.plan().and(GivenPlan.SUBJECT, GivenPlan.priority(P4));
    private final Set<String> happened = new TreeSet<>();

    @Test
    void holdAfterEveryCommand() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("laws of a budget: seed " + seed);
        for (int i = 0; i < SEQUENCES; i++) {
            sequence(seed + i);
        }
        assertThat(happened)
                .as("every event and every refusal that these commands can lead to was met")
                .containsExactly(
                        "AllocationReduced",
                        "BudgetAllocated",
                        "BudgetApproved",
                        "BudgetEstablished",
                        "BudgetTotalRevised",
                        "BudgetTransferred",
                        "CommitmentRecorded",
                        "CommitmentReleased",
                        "CommitmentRestored",
                        "ExpenditureRecorded",
                        "ExpenditureReversed",
                        "FundsPledged",
                        "PledgeWithdrawn",
                        "bad-amount",
                        "before-budget",
                        "before-commitment",
                        "before-expenditure",
                        "budget-established",
                        "commitment-of-another-node",
                        "future-date",
                        "import-refused",
                        "node-divided",
                        "node-has-commitments",
                        "node-has-spending",
                        "nothing",
                        "outside-cycle",
                        "outside-fiscal-year",
                        "over-allocation",
                        "over-release",
                        "own-work",
                        "pledge-exists",
                        "pledge-withdrawn",
                        "rate-missing",
                        "rate-not-allowed",
                        "reference-reused",
                        "reference-reversed",
                        "total-differs",
                        "transfer-to-itself",
                        "transfer-within-branch",
                        "unknown-budget",
                        "unknown-commitment",
                        "unknown-node",
                        "unknown-pledge",
                        "unknown-reference",
                        "wrong-currency",
                        "wrong-node");
    }

    private void sequence(long seed) {
        Random random = new Random(seed);
        List<BudgetIntent> told = new ArrayList<>();
        List<BudgetIntent> accepted = new ArrayList<>();
        List<BudgetEvent> history = new ArrayList<>();
        List<Author> authors = new ArrayList<>();
        Books books = new Books(TREE);
        BudgetState state = BudgetState.EMPTY;
        LocalDate today = DAY;
        boolean opened = seed % 2 == 0;
        try {
            for (int i = 0; i < COMMANDS; i++) {
                BudgetIntent command = opened && i < OPENING.size() ? OPENING.get(i) : next(random, told, accepted);
                told.add(command);
                today = today.plusDays(random.nextInt(6));
                Author author = Author.of(PERSONS.get(random.nextInt(PERSONS.size())));
                facts.on(today).by(author.actor());
                List<BudgetEvent> decided = decide(command, state);
                for (BudgetEvent event : decided) {
                    books.enter(event);
                    state = state.evolve(event, author);
                    authors.add(author);
                    history.add(event);
                    accepted.add(command);
                    books.check(state, today);
                    if (event instanceof ExpenditureRecorded && command instanceof RecordExpenditure) {
                        assertThat(decide(command, state))
                                .as("the same payment again")
                                .isEmpty();
                    }
                }
                if (command instanceof ImportExpenditures && !decided.isEmpty()) {
                    assertThat(decide(command, state)).as("the same file again").isEmpty();
                }
            }
            assertThat(replay(history, authors)).as("the state after a replay").isEqualTo(state);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("laws broken with the seed " + seed + " by " + told, failure);
        }
    }

    private static BudgetIntent next(Random random, List<BudgetIntent> told, List<BudgetIntent> accepted) {
        return switch (random.nextInt(8)) {
            case 0 -> oneOf(told, random);
            case 1 -> oneOf(accepted, random);
            default -> command(random);
        };
    }

    private List<BudgetEvent> decide(BudgetIntent command, BudgetState state) {
        try {
            List<BudgetEvent> events = BudgetDecider.decide(command, state, facts);
            if (events.isEmpty()) {
                happened.add("nothing");
            }
            events.forEach(event -> happened.add(event.getClass().getSimpleName()));
            return events;
        } catch (Refusal refusal) {
            happened.add(refusal.code());
            return List.of();
        }
    }

    private static BudgetState replay(List<BudgetEvent> history, List<Author> authors) {
        BudgetState state = BudgetState.EMPTY;
        for (int i = 0; i < history.size(); i++) {
            state = state.evolve(history.get(i), authors.get(i));
        }
        return state;
    }

    private static BudgetIntent oneOf(List<BudgetIntent> before, Random random) {
        return before.isEmpty() ? command(random) : before.get(random.nextInt(before.size()));
    }

    private static BudgetIntent command(Random random) {
        int year = random.nextInt(60) == 0 ? 2022 : 2023;
        CurrencyCode currency = random.nextInt(60) == 0 ? new CurrencyCode("EUR") : CHF;
        Amount amount = amount(random);
        return switch (random.nextInt(27)) {
            case 0 ->
                new EstablishBudget(
                        OP_23, year, Amount.parse(random.nextBoolean() ? "2000" : "3000"), currency, day(random, 20));
            case 1, 2, 3 -> new AllocateBudget(OP_23, year, node(random), amount, currency, day(random, 400));
            case 4, 5 -> new ReduceAllocation(OP_23, year, node(random), amount, currency, day(random, 400));
            case 6, 7, 8 ->
                new TransferBudget(OP_23, year, node(random), node(random), amount, currency, day(random, 400));
            case 9, 10 ->
                new RecordExpenditure(
                        OP_23, year, node(random), amount, currency, reference(random), null, day(random, 320));
            case 11, 20, 21 -> payment(random, year, currency);
            case 12, 13 -> commitment(random, year, currency);
            case 14, 15 ->
                new ReleaseCommitment(
                        OP_23,
                        year,
                        order(random),
                        amount,
                        currency,
                        day(random, 400).minusDays(1));
            case 16 ->
                new ReviseBudgetTotal(
                        OP_23, year, total(random), currency, day(random, 300).minusDays(1));
            case 17 -> new ApproveBudget(OP_23, year, total(random), currency, null, day(random, 300));
            case 25, 26 -> rows(random, year, currency);
            case 18 -> pledge(random, year, currency, amount);
            case 19 ->
                new WithdrawPledge(
                        OP_23, year, new Code("PL-" + random.nextInt(9)), ReasonCode.OTHER, day(random, 300));
            default ->
                new ReverseExpenditure(
                        OP_23,
                        year,
                        random.nextBoolean() ? reference(random) : paid(random.nextInt(NODES.size())),
                        day(random, 400));
        };
    }

    /** Mostly of a commitment on the same node, and smaller than that. */
    private static BudgetIntent payment(Random random, int year, CurrencyCode currency) {
        int node = random.nextInt(NODES.size());
        return new RecordExpenditure(
                OP_23,
                year,
                NODES.get(node),
                Amount.parse(1 + random.nextInt(20) + ".5"),
                currency,
                random.nextInt(4) == 0 ? reference(random) : paid(node),
                random.nextInt(6) == 0 ? order(random) : order(node),
                day(random, 320));
    }

    private static BudgetIntent commitment(Random random, int year, CurrencyCode currency) {
        int node = random.nextInt(NODES.size());
        return new RecordCommitment(
                OP_23,
                year,
                NODES.get(node),
                Amount.parse(1 + random.nextInt(100) + ".5"),
                currency,
                random.nextInt(20) == 0 ? reference(random) : order(node),
                null,
                day(random, 320));
    }

    /** Up to three payments and their corrections, each mostly of one of the last rows. */
    private static BudgetIntent rows(Random random, int year, CurrencyCode currency) {
        List<ExpenditureRow> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            ExpenditureRow last = rows.isEmpty() ? null : rows.getLast();
            if (last != null && random.nextBoolean()) {
                rows.add(new ExpenditureRow(
                        last.node(),
                        new Quantity(last.amount().value().negate()),
                        currency,
                        last.reference(),
                        last.date(),
                        null,
                        random.nextInt(10) == 0 ? null : new Line("paid twice")));
            } else {
                int node = random.nextInt(NODES.size());
                rows.add(new ExpenditureRow(
                        NODES.get(node),
                        Quantity.parse(1 + random.nextInt(40) + ".5"),
                        currency,
                        new Line("INV-" + random.nextInt(12)),
                        day(random, 320),
                        random.nextInt(4) == 0 ? order(node) : null,
                        null));
            }
        }
        return new ImportExpenditures(OP_23, year, rows);
    }

    private static BudgetIntent pledge(Random random, int year, CurrencyCode currency, Amount amount) {
        boolean foreign = random.nextBoolean();
        boolean rated = random.nextInt(10) == 0 ? !foreign : foreign;
        LocalDate day = day(random, 300);
        return new PledgeFunds(
                OP_23,
                year,
                new Code("PL-" + random.nextInt(6)),
                new Line("Norway"),
                random.nextBoolean() ? null : node(random),
                amount,
                foreign ? new CurrencyCode("EUR") : currency,
                rated ? Rate.parse("0.9633") : null,
                rated ? day : null,
                rated ? new Line("UN") : null,
                PartialDate.of(day));
    }

    /** So few that a total comes again. */
    private static Amount total(Random random) {
        return Amount.parse(String.valueOf(1500 + 500 * random.nextInt(4)));
    }

    private static Line order(Random random) {
        return order(random.nextInt(NODES.size()));
    }

    private static Line paid(int node) {
        return new Line("PAY-" + node % 6);
    }

    private static Line order(int node) {
        return new Line("PO-" + node % 6);
    }

    private static Amount amount(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> Amount.parse("0");
            case 1 -> Amount.parse("0.005");
            default -> Amount.parse(random.nextInt(400) + "." + random.nextInt(1, 10));
        };
    }

    private static Code node(Random random) {
        return NODES.get(random.nextInt(NODES.size()));
    }

    private static LocalDate day(Random random, int within) {
        return random.nextInt(3) > 0 ? DAY : DAY.plusDays(random.nextInt(within));
    }

    /** So few that references meet again in every sequence: the same payment, another one, a reversed one. */
    private static Line reference(Random random) {
        return new Line("INV-" + random.nextInt(4));
    }
}
