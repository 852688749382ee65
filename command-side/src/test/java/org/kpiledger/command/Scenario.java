package org.kpiledger.command;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.kpiledger.events.DomainEvent;

/** Given a history and facts, when a command comes, then these events or this refusal. */
public final class Scenario<A> {
    private final AggregateTestFixture<A> fixture;
    private List<DomainEvent> history = List.of();

    private Scenario(Class<A> aggregate, Facts facts) {
        fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(Intents.TARGET);
        fixture.registerInjectableResource(facts);
    }

    public static <A> Scenario<A> of(Class<A> aggregate, Facts facts) {
        return new Scenario<>(aggregate, facts);
    }

    public Scenario<A> given(DomainEvent... events) {
        history = List.of(events);
        return this;
    }

    /** Then use {@code expectEvents(..)}, or {@link #refused}. */
    public ResultValidator<A> when(Intent command) {
        return fixture.given(history).when(Intents.message(command));
    }

    /** The command is refused under the code, and nothing happens. */
    public void refused(Intent command, String code) {
        when(command).expectNoEvents().expectException(new RefusalWith(code));
    }
}
