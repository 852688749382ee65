package org.kpiledger.app.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.finding.RaiseFinding;
import org.kpiledger.command.planimport.ImportStep;
import org.kpiledger.command.setup.SimulatedLedger;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.edge.KeyFolder;
import org.kpiledger.edge.accounts.DemoAccounts;
import org.kpiledger.events.Code;
import org.kpiledger.verifier.progress.Progress;

/**
 * A history of so many plans over so many years, from 1 January 2023 to the middle of the weeks in which the third quarter
 * of the last year is reported: it breaks off in the midst of the work, as a living office does. The same seed tells the
 * same.
 *
 * @param years 1 to {@link #YEARS_MAX}
 * @param plans OP-23 and copies of it, 1 to {@link #PLANS_MAX}
 */
public record Simulation(int years, int plans, long seed) {
    public static final int YEARS_MAX = 4;
    public static final int PLANS_MAX = 9_999;

    private static final String FIRST_PLAN = "OP-23";
    private static final LocalDate BEGIN = LocalDate.of(2023, Month.JANUARY, 1);
    private static final Instant LOADED_AT = Instant.parse("2023-01-01T08:00:00Z");

    /** So many commands are decided at most before their entries are waited for. */
    private static final int AHEAD_MAX = 1_000;

    public Simulation {
        if (years < 1 || years > YEARS_MAX || plans < 1 || plans > PLANS_MAX) {
            throw new IllegalArgumentException("no history of " + plans + " plans over " + years + " years");
        }
    }

    /** What was told. */
    public record Told(String origin, long events) {}

    /** The last day that is told of; it does not depend on today. */
    public LocalDate lastDay() {
        return new Quarter(BEGIN.getYear() + years - 1, 3).due(Quarter.BROKEN_OFF);
    }

    /** No entry is of this moment or later. */
    public Instant end() {
        return lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Tells it into the folder of an installation, which has no log yet.
     *
     * @throws StepRefused when a command is not carried out, which is a fault of this program
     */
    public Told tell(Path data, Progress progress) {
        SimulatedClock clock = new SimulatedClock(LOADED_AT);
        try (SimulatedLedger ledger = SimulatedLedger.in(data, clock)) {
            Cast cast = new Cast(seed);
            ledger.grant(DemoAccounts.keep(new KeyFolder(data.resolve("keys")), cast.people()));
            ledger.loadPlan((done, total) -> progress.at("Loading " + FIRST_PLAN, done, total));
            loadCopies(ledger, progress);
            live(lives(ledger, cast), clock, ledger, progress);
            return new Told(ledger.origin(), ledger.position());
        }
    }

    private void loadCopies(SimulatedLedger ledger, Progress progress) {
        for (int number = 2; number <= plans; number++) {
            Window window = new Window();
            for (ImportStep step : SimulatedLedger.planCalled(planOf(number))) {
                window.add(ledger.begin(step));
            }
            window.settle();
            progress.at("Loading its copies", number - 1L, plans - 1L);
        }
    }

    private static String planOf(int number) {
        return number == 1 ? FIRST_PLAN : String.format(Locale.ROOT, "SIM-%04d", number);
    }

    private List<PlanLife> lives(SimulatedLedger ledger, Cast cast) {
        Blueprint blueprint = Blueprint.of(SimulatedLedger.planCalled(FIRST_PLAN));
        List<PlanLife> lives = new ArrayList<>();
        lives.add(PlanLife.ofInstallation(cast, lastDay()));
        for (int number = 1; number <= plans; number++) {
            lives.add(PlanLife.of(
                    new Code(planOf(number)),
                    blueprint,
                    cast,
                    seed,
                    lastDay(),
                    text -> ledger.keepEvidence(text.getBytes(StandardCharsets.UTF_8))));
        }
        return lives;
    }

    private void live(List<PlanLife> lives, SimulatedClock clock, SimulatedLedger ledger, Progress progress) {
        YearMonth last = YearMonth.from(lastDay());
        long months = ChronoUnit.MONTHS.between(YearMonth.from(BEGIN), last) + 1;
        for (int i = 0; i < months; i++) {
            YearMonth month = YearMonth.from(BEGIN).plusMonths(i);
            progress.at("Simulating", i, months);
            lives.forEach(life -> life.tell(month));
            for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                carryOut(stepsOf(day, lives), clock, ledger);
            }
        }
        progress.at("Simulating", months, months);
    }

    private static List<Step> stepsOf(LocalDate day, List<PlanLife> lives) {
        List<Step> steps = new ArrayList<>();
        lives.forEach(life -> steps.addAll(life.until(day)));
        // Stable: at one moment the plans follow one another, and each keeps its own order.
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    /** What is decided in its order is written together, a thousand commands at once. */
    private static void carryOut(List<Step> steps, SimulatedClock clock, SimulatedLedger ledger) {
        Window window = new Window();
        for (Step step : steps) {
            clock.set(step.at());
            if (step.command() instanceof RaiseFinding) {
                // It names the position up to which the figure was known: all that was decided is to be written by
                // then.
                window.settle();
            }
            try {
                window.add(ledger.begin(step.actor(), step.commandId(), step.command(), step.reason()));
            } catch (Refusal refused) {
                throw new StepRefused(step, refused);
            }
            if (window.lastDidNothing()) {
                throw new StepRefused(step, null);
            }
        }
        window.settle();
    }

    /** Commands whose entries are not waited for yet. */
    private static final class Window {
        private final List<Ledger.Begun> begun = new ArrayList<>();
        private boolean nothing;

        void add(Optional<Ledger.Begun> next) {
            nothing = next.isEmpty();
            next.ifPresent(begun::add);
            if (begun.size() >= AHEAD_MAX) {
                settle();
            }
        }

        boolean lastDidNothing() {
            return nothing;
        }

        void settle() {
            begun.forEach(Ledger.Begun::settle);
            begun.clear();
        }
    }
}
