package org.kpiledger.bench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Intent;
import org.kpiledger.command.activity.CorrectActivity;
import org.kpiledger.command.activity.ReportActivity;
import org.kpiledger.command.budget.RecordExpenditure;
import org.kpiledger.command.budget.TransferBudget;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.command.risk.ReassessRisk;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.value.ReasonCode;

/**
 * A plan of the size of OP-23 that is revised again and again: 200 values of one KPI, 200 activities, 20 risks and one
 * budget. However long its log, the same number of things holds at each moment, so what grows is the past alone. Of
 * twenty commands twelve correct a value, four move money, one spends some and three correct an activity; of a thousand
 * one reassesses a risk. Nine people send them, each second one with a reason, of which there are 5,000 different ones.
 */
public final class Revisions {
    /** The one KPI whose values are revised. */
    public static final String KPI = "P1.EMT.K5";

    public static final List<ActorId> OWNERS = people("p-owner", 6);
    public static final List<ActorId> PLANNERS = people("p-planner", 3);

    private static final int VALUES = 200;
    private static final int ACTIVITIES = 200;
    private static final int RISKS = 20;
    private static final int REASONS = 5_000;
    private static final int KINDS = 20;
    private static final int RISK_EVERY = 1_000;
    private static final int YEAR = 2023;
    private static final int DAYS = 365;
    private static final LocalDate DAY = LocalDate.of(YEAR, 6, 30);
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final Code PRIORITY = new Code("P1");
    private static final Code THEME = new Code("P1.EMT");
    private static final List<Code> NODES = List.of(new Code("P3.ST"), new Code("P3.CD"));
    private static final List<Country> COUNTRIES = List.of(new Country("FJI"), new Country("TON"));

    private final ValueCommands commands = new ValueCommands("R");
    private final List<ValueId> values = new ArrayList<>();
    private final AtomicLong steps = new AtomicLong();
    private final long stepsInAll;

    /** @param stepsInAll over which the days of the year are spread */
    public Revisions(long stepsInAll) {
        this.stepsInAll = stepsInAll;
    }

    /** Brings about the people and the things. */
    public void begin(OpenLedger ledger) {
        OWNERS.forEach(owner -> ledger.grant(owner, Role.KPI_OWNER));
        PLANNERS.forEach(planner -> ledger.grant(planner, Role.PLANNER));
        for (int i = 0; i < VALUES; i++) {
            RecordKpiValue fresh = commands.fresh();
            ledger.submit(OWNERS.getFirst(), fresh);
            values.add(fresh.valueId());
        }
        for (int i = 0; i < ACTIVITIES; i++) {
            ledger.submit(PLANNERS.getFirst(), report(i));
        }
        for (int i = 0; i < RISKS; i++) {
            ledger.submit(PLANNERS.getFirst(), raise(i));
        }
    }

    /** The next revision; any number of callers may ask. */
    Sent next() {
        long number = steps.getAndIncrement();
        int kind = (int) (number % KINDS);
        if (number % RISK_EVERY == RISK_EVERY - 1) {
            // Nobody has been made the owner of a risk, who alone may.
            return new Sent(ActorId.SYSTEM, reassess(number / RISK_EVERY), reason(number));
        }
        if (kind < 12) {
            return sent(OWNERS, number, commands.correction(values.get(place(number, VALUES))));
        }
        return sent(PLANNERS, number, kind < 16 ? transfer(number) : kind < 17 ? spend(number) : correct(number));
    }

    private static Sent sent(List<ActorId> people, long number, Intent command) {
        return new Sent(people.get(place(number, people.size())), command, reason(number));
    }

    /** Such that all are taken, and none with the same kind of command or of reason each time. */
    private static int place(long number, int of) {
        return (int) (number / KINDS * 11 + number) % of;
    }

    private static @Nullable Line reason(long number) {
        return number % 2 == 0
                ? null
                : new Line(
                        "Agreed with the focal point of the region, minute " + number / 2 * 31 % REASONS + " of 2023");
    }

    private LocalDate day(long number) {
        return LocalDate.ofYearDay(YEAR, (int) (1 + Math.min(DAYS - 1, number * DAYS / stepsInAll)));
    }

    private TransferBudget transfer(long number) {
        int from = (int) (number % 2);
        return new TransferBudget(
                ValueCommands.PLAN, YEAR, NODES.get(from), NODES.get(1 - from), Amount.parse("1.00"), CHF, day(number));
    }

    private RecordExpenditure spend(long number) {
        return new RecordExpenditure(
                ValueCommands.PLAN,
                YEAR,
                new Code("P3.PR"),
                Amount.parse("0.01"),
                CHF,
                new Line("INV-" + number),
                null,
                day(number));
    }

    private static ReportActivity report(int number) {
        return new ReportActivity(
                ValueCommands.PLAN,
                activity(number),
                PRIORITY,
                THEME,
                PartialDate.of(DAY),
                null,
                ActivityStatus.DONE,
                new Code("ASP"),
                COUNTRIES,
                List.of(),
                List.of(),
                null,
                null,
                LocalizedText.en("A workshop was held."),
                null);
    }

    private static CorrectActivity correct(long number) {
        return new CorrectActivity(
                ValueCommands.PLAN,
                activity(place(number, ACTIVITIES)),
                PRIORITY,
                THEME,
                PartialDate.of(DAY),
                null,
                ActivityStatus.DONE,
                new Code("ASP"),
                COUNTRIES,
                List.of(),
                List.of(),
                null,
                null,
                LocalizedText.en("A workshop was held, as report " + number + " says."),
                null,
                ReasonCode.SOURCE_REVISED);
    }

    private static Code activity(int number) {
        return new Code("RV-" + number);
    }

    private static RaiseRisk raise(int number) {
        return new RaiseRisk(
                ValueCommands.PLAN,
                risk(number),
                THEME,
                LocalizedName.of(Map.of("en", "Operational")),
                LocalizedText.en("Deliveries come late."),
                Level.LOW,
                Level.MEDIUM,
                null,
                null,
                DAY);
    }

    /** Each risk goes up and down in turn. */
    private static ReassessRisk reassess(long number) {
        Level level = number / RISKS % 2 == 0 ? Level.HIGH : Level.LOW;
        return new ReassessRisk(ValueCommands.PLAN, risk((int) (number % RISKS)), level, level, DAY);
    }

    private static Code risk(int number) {
        return new Code("RV-" + number);
    }

    private static List<ActorId> people(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new ActorId(name + number))
                .toList();
    }
}
