package org.kpiledger.command.finding;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingEvent;
import org.kpiledger.events.finding.FindingRaised;

/**
 * A finding as it stands now.
 *
 * @param figure what it is about, absent while it does not exist
 * @param raisedBy absent while it does not exist
 * @param answer the last one, absent while there is none
 * @param answeredBy who gave the last answer
 * @param day on which the last of it happened
 */
public record FindingState(
        @Nullable FigureRef figure,
        @Nullable Author raisedBy,
        @Nullable FindingAnswered answer,
        @Nullable Author answeredBy,
        @Nullable LocalDate day,
        boolean closed) {
    public static final FindingState EMPTY = new FindingState(null, null, null, null, null, false);
    public static final Folding<FindingState> FOLDING =
            Folding.withAuthors(FindingState.class, EMPTY, FindingEvent.class, FindingState::evolve);

    /** What it is about; empty while it does not exist. */
    Optional<FigureRef> about() {
        return Optional.ofNullable(figure);
    }

    FindingState evolve(FindingEvent event, Author author) {
        return switch (event) {
            case FindingRaised e -> new FindingState(e.figure(), author, null, null, e.effectiveOn(), false);
            case FindingAnswered e -> new FindingState(figure, raisedBy, e, author, e.effectiveOn(), closed);
            case FindingClosed e -> new FindingState(figure, raisedBy, answer, answeredBy, e.effectiveOn(), true);
        };
    }
}
