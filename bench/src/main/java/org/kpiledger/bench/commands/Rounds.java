package org.kpiledger.bench.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;

/**
 * Measures contenders in turn, level by level and round by round, so that whatever else the machine does meets all of
 * them; each round begins with another one.
 *
 * @param count how many rounds, fewer where there is no time for as many
 * @param pace tells for how long each level of each contender is measured in each round
 */
record Rounds(int count, List<Level> levels, Duration warmUp, Pace pace) {
    private record Place(Contender.Name contender, Level level) {}

    List<Cell> measure(List<Contender> contenders, Consumer<String> progress) throws Exception {
        for (Contender contender : contenders) {
            progress.accept("warming up " + contender.name());
            warmUp(contender);
        }
        Map<Place, List<Figures>> measured = new LinkedHashMap<>();
        for (int round = 0; round < count && !(round > 0 && pace.isOver()); round++) {
            Duration time = pace.of((count - round) * levels.size() * contenders.size());
            List<Contender> order = new ArrayList<>(contenders);
            Collections.rotate(order, -round);
            for (Level level : levels) {
                for (Contender contender : order) {
                    progress.accept("round " + (round + 1) + " of " + count + ": " + contender.name() + ", " + level);
                    Figures figures = contender.run(new Load(level.subjects(), level.inFlight(), time));
                    measured.computeIfAbsent(new Place(contender.name(), level), _ -> new ArrayList<>())
                            .add(figures);
                }
            }
        }
        return measured.entrySet().stream()
                .map(entry -> new Cell(
                        entry.getKey().contender(),
                        entry.getKey().level(),
                        entry.getValue().size(),
                        Figures.medianOf(entry.getValue())))
                .toList();
    }

    /** Most of it under many callers, which run through the same code faster. */
    private void warmUp(Contender contender) throws Exception {
        contender.run(new Load(100, 64, warmUp));
        contender.run(new Load(100, 1, warmUp.dividedBy(4)));
    }
}
