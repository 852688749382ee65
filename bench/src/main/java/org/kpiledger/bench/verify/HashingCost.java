package org.kpiledger.bench.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kpiledger.bench.ledger.OpenLedger;
import org.kpiledger.bench.ledger.ValueCommands;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.ValueId;

/** What commands pay for hashing: their rate with it done once and done twice, in turns on one log. */
final class HashingCost {
    private static final int SUBJECTS = 100;
    private static final int IN_FLIGHT = 64;

    private HashingCost() {}

    /**
     * Commands a second, the median of the rounds.
     *
     * @param once as the log does it
     */
    record Rates(double once, double twice) {
        /** The part of a command's time that hashing takes, in percent. */
        double costPercent() {
            return 100 * (once / twice - 1);
        }
    }

    static Rates measure(LogDatabase database, int rounds, Duration time, Consumer<String> progress) throws Exception {
        TwiceHashing clock = new TwiceHashing();
        List<Figures> once = new ArrayList<>();
        List<Figures> twice = new ArrayList<>();
        try (OpenLedger ledger = OpenLedger.on(database, clock)) {
            ledger.loadPlan();
            ValueCommands commands = new ValueCommands("C");
            List<ValueId> values = new ArrayList<>();
            for (int i = 0; i < SUBJECTS; i++) {
                var fresh = commands.fresh();
                ledger.submit(ActorId.SYSTEM, fresh);
                values.add(fresh.valueId());
            }
            Load load = new Load(SUBJECTS, IN_FLIGHT, time);
            for (int round = 0; round <= rounds; round++) {
                for (boolean second : new boolean[] {round % 2 == 0, round % 2 != 0}) {
                    progress.accept("commands with hashing done " + (second ? "twice" : "once") + ", round " + round);
                    clock.twice(second);
                    Figures figures = load.run(
                            subject -> ledger.submit(ActorId.SYSTEM, commands.correction(values.get(subject))));
                    // The first round warms up.
                    if (round > 0) {
                        (second ? twice : once).add(figures);
                    }
                }
            }
        }
        return new Rates(
                Figures.medianOf(once).perSecond(), Figures.medianOf(twice).perSecond());
    }
}
