package org.kpiledger.command.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Code;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodEvent;
import org.kpiledger.events.period.PeriodOpened;

/**
 * How far a year or a quarter has come, by itself: a quarter does not know here that its year is closed.
 *
 * @param since the day from which the stage counts; absent while nothing was done to it
 * @param exceptions those granted and not ended, whether their day is over or not
 */
public record PeriodState(Stage stage, @Nullable LocalDate since, List<LateEntry> exceptions, Set<Code> codes) {
    /** A period that was never opened takes values as an open one does. */
    public enum Stage {
        NEW,
        OPEN,
        CLOSED,
        CERTIFIED
    }

    public static final PeriodState EMPTY = new PeriodState(Stage.NEW, null, List.of(), Set.of());
    public static final Folding<PeriodState> FOLDING =
            Folding.withAuthors(PeriodState.class, EMPTY, PeriodEvent.class, PeriodState::evolve);

    public PeriodState {
        exceptions = List.copyOf(exceptions);
        codes = Set.copyOf(codes);
    }

    public boolean takesNoMore() {
        return stage == Stage.CLOSED || stage == Stage.CERTIFIED;
    }

    PeriodState evolve(PeriodEvent event, Author author) {
        return switch (event) {
            case PeriodOpened e -> new PeriodState(Stage.OPEN, e.effectiveOn(), exceptions, codes);
            case PeriodClosed e -> new PeriodState(Stage.CLOSED, e.effectiveOn(), exceptions, codes);
            case PeriodCertified e -> new PeriodState(Stage.CERTIFIED, e.effectiveOn(), exceptions, codes);
            case LateEntryGranted e -> {
                List<LateEntry> more = new ArrayList<>(exceptions);
                more.add(new LateEntry(e, author));
                Set<Code> known = new HashSet<>(codes);
                known.add(e.code());
                yield new PeriodState(stage, since, more, known);
            }
            case LateEntryEnded e ->
                new PeriodState(
                        stage,
                        since,
                        exceptions.stream()
                                .filter(known -> !known.granted().code().equals(e.code()))
                                .toList(),
                        codes);
        };
    }
}
