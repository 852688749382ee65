package org.kpiledger.command;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;

/** Given a history and facts, when a command comes, then these events or this refusal. */
public final class Scenario<A> {
    /** The author of a history that names none. */
    static final ActorId SOMEBODY = new ActorId("p-somebody");

    private final AggregateTestFixture<A> fixture;
    private final List<EventMessage<?>> history = new ArrayList<>();

    private Scenario(Class<A> aggregate, Facts facts) {
        fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(Intents.TARGET);
        fixture.registerInjectableResource(facts);
    }

    public static <A> Scenario<A> of(Class<A> aggregate, Facts facts) {
        return new Scenario<>(aggregate, facts);
    }

    public Scenario<A> given(DomainEvent... events) {
        return givenBy(SOMEBODY, events);
    }

    /** Adds what somebody caused to the history. */
    public Scenario<A> givenBy(ActorId author, DomainEvent... events) {
        for (DomainEvent event : events) {
            history.add(GenericEventMessage.asEventMessage(event)
                    .andMetaData(Author.of(author).metaData()));
        }
        return this;
    }

    /** Adds what somebody caused on behalf of another. */
    public Scenario<A> givenBy(Author author, DomainEvent... events) {
        for (DomainEvent event : events) {
            history.add(GenericEventMessage.asEventMessage(event).andMetaData(author.metaData()));
        }
        return this;
    }

    /** Then use {@code expectEvents(..)}, or {@link #refused}. */
    public ResultValidator<A> when(Intent command) {
        return fixture.given(history).when(Intents.message(command));
    }

    /** The command is refused under the code, and nothing happens. */
    public void refused(Intent command, String code) {
        refused(command, code, "");
    }

    /** The same, and its sentence has these words. */
    public void refused(Intent command, String code, String words) {
        when(command).expectNoEvents().expectException(new RefusalWith(code, words));
    }
}
