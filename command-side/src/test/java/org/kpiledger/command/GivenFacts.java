package org.kpiledger.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;

/** Facts made of the events that a test gives to other subjects. */
public final class GivenFacts implements Facts {
    private final Map<SubjectId, List<DomainEvent>> history = new LinkedHashMap<>();
    private ActorId actor = new ActorId("p-tester");

    public static GivenFacts none() {
        return new GivenFacts();
    }

    public GivenFacts and(SubjectId subject, DomainEvent... events) {
        history.computeIfAbsent(subject, _ -> new ArrayList<>()).addAll(List.of(events));
        return this;
    }

    public GivenFacts by(ActorId who) {
        actor = who;
        return this;
    }

    @Override
    public <S> S state(SubjectId subject, Folding<S> folding) {
        S state = folding.empty();
        for (DomainEvent event : history.getOrDefault(subject, List.of())) {
            state = folding.step().evolve(state, event);
        }
        return state;
    }

    @Override
    public List<SubjectId> subjectsBeginning(String prefix) {
        return history.keySet().stream()
                .filter(subject -> subject.value().startsWith(prefix))
                .toList();
    }

    @Override
    public ActorId actor() {
        return actor;
    }
}
