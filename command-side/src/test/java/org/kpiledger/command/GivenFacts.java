package org.kpiledger.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;

/** Facts made of the events that a test gives to other subjects. */
public final class GivenFacts implements Facts {
    private record Said(DomainEvent event, ActorId author) {}

    private final Map<SubjectId, List<Said>> history = new LinkedHashMap<>();
    private ActorId actor = new ActorId("p-tester");
    private ClockReading clock = new ClockReading(Instant.EPOCH, Instant.EPOCH, false);
    private LocalDate today = LocalDate.of(2023, 12, 31);

    public static GivenFacts none() {
        return new GivenFacts();
    }

    public GivenFacts and(SubjectId subject, DomainEvent... events) {
        return and(Scenario.SOMEBODY, subject, events);
    }

    public GivenFacts and(ActorId author, SubjectId subject, DomainEvent... events) {
        List<Said> said = history.computeIfAbsent(subject, _ -> new ArrayList<>());
        for (DomainEvent event : events) {
            said.add(new Said(event, author));
        }
        return this;
    }

    public GivenFacts by(ActorId who) {
        actor = who;
        return this;
    }

    @Override
    public <S> S state(SubjectId subject, Folding<S> folding) {
        S state = folding.empty();
        for (Said said : history.getOrDefault(subject, List.of())) {
            state = folding.step().evolve(state, said.event(), said.author());
        }
        return state;
    }

    @Override
    public List<SubjectId> subjectsBeginning(String prefix) {
        return history.keySet().stream()
                .filter(subject -> subject.value().startsWith(prefix))
                .toList();
    }

    public GivenFacts on(LocalDate day) {
        today = day;
        return this;
    }

    public GivenFacts at(ClockReading reading) {
        clock = reading;
        return this;
    }

    @Override
    public ClockReading clock() {
        return clock;
    }

    @Override
    public ActorId actor() {
        return actor;
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return today;
    }
}
