package org.kpiledger.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;

/** Facts made of the events that a test gives to other subjects. */
public final class GivenFacts implements Facts {
    private record Said(DomainEvent event, Author author) {}

    private final Map<SubjectId, List<Said>> history = new LinkedHashMap<>();
    private final Map<SubjectId, Long> began = new HashMap<>();
    private final Set<Sha256> kept = new HashSet<>();
    private Author author = Author.of(new ActorId("p-tester"));
    private boolean reason;
    private ClockReading clock = new ClockReading(Instant.EPOCH, Instant.EPOCH, false);
    private long position = 1_000;
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
            said.add(new Said(event, Author.of(author)));
        }
        return this;
    }

    public GivenFacts by(ActorId who) {
        author = Author.of(who);
        return this;
    }

    /** Somebody acts for another by delegation. */
    public GivenFacts by(ActorId who, ActorId onBehalfOf) {
        author = new Author(who, onBehalfOf);
        return this;
    }

    public GivenFacts withReason() {
        reason = true;
        return this;
    }

    public GivenFacts keeping(Sha256 digest) {
        kept.add(digest);
        return this;
    }

    @Override
    public boolean hasReason() {
        return reason;
    }

    @Override
    public boolean keeps(Sha256 evidence) {
        return kept.contains(evidence);
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
    public List<SubjectId> subjectsBeginning(String prefix, Predicate<SubjectId> such) {
        return history.keySet().stream()
                .filter(subject -> subject.value().startsWith(prefix))
                .filter(such)
                .toList();
    }

    public GivenFacts on(LocalDate day) {
        today = day;
        return this;
    }

    public GivenFacts endingAt(long last) {
        position = last;
        return this;
    }

    @Override
    public long position() {
        return position;
    }

    /** Where a subject's first entry stands; 1 where it is not said. */
    public GivenFacts beginning(SubjectId subject, long at) {
        began.put(subject, at);
        return this;
    }

    @Override
    public OptionalLong beganAt(SubjectId subject) {
        return history.containsKey(subject) ? OptionalLong.of(began.getOrDefault(subject, 1L)) : OptionalLong.empty();
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
    public Author author() {
        return author;
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return today;
    }
}
