package org.kpiledger.command;

import org.kpiledger.events.DomainEvent;

/**
 * How the events of one kind of subject become the state that rules read.
 *
 * @param empty the state of a subject without events
 */
public record Folding<S>(Class<S> stateType, S empty, Step<S> step) {
    /** One event and its author applied; history is not argued with, so this never refuses. */
    @FunctionalInterface
    public interface Step<S> {
        S evolve(S state, DomainEvent event, Author author);
    }

    /** A folding whose events are all of the feature's sealed interface. */
    public static <S, E extends DomainEvent> Folding<S> of(
            Class<S> stateType, S empty, Class<E> events, Typed<S, E> step) {
        return new Folding<>(stateType, empty, (state, event, author) -> step.evolve(state, events.cast(event)));
    }

    /** As {@link #of}, for rules on who said what: nobody approves the own work. */
    public static <S, E extends DomainEvent> Folding<S> withAuthors(
            Class<S> stateType, S empty, Class<E> events, Authored<S, E> step) {
        return new Folding<>(
                stateType, empty, (state, event, author) -> step.evolve(state, events.cast(event), author));
    }

    /** A step that takes a feature's own events. */
    @FunctionalInterface
    public interface Typed<S, E extends DomainEvent> {
        S evolve(S state, E event);
    }

    /** A step that takes a feature's own events and who caused them. */
    @FunctionalInterface
    public interface Authored<S, E extends DomainEvent> {
        S evolve(S state, E event, Author author);
    }
}
