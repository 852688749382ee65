package org.kpiledger.command.planimport;

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.ClockReading;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Folding;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Intents;
import org.kpiledger.command.activity.ActivityAggregate;
import org.kpiledger.command.budget.BudgetAggregate;
import org.kpiledger.command.kpi.KpiAggregate;
import org.kpiledger.command.plan.PlanAggregate;
import org.kpiledger.command.risk.RiskAggregate;
import org.kpiledger.command.value.ValueAggregate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;

/** A log in memory, in front of the real aggregates and deciders. */
final class MemoryLog implements Submit, Recorded, Facts, AutoCloseable {
    private static final List<Class<?>> AGGREGATES = List.of(
            PlanAggregate.class,
            BudgetAggregate.class,
            KpiAggregate.class,
            RiskAggregate.class,
            ActivityAggregate.class,
            ValueAggregate.class);

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final Map<SubjectId, List<DomainEvent>> events = new LinkedHashMap<>();
    private final Map<SubjectId, Set<String>> commandIds = new HashMap<>();
    private final Map<SubjectId, Object> states = new HashMap<>();
    private final Configuration axon;
    private int commandsLeft = Integer.MAX_VALUE;

    MemoryLog() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> engine)
                .registerComponent(
                        ParameterResolverFactory.class,
                        _ -> MultiParameterResolverFactory.ordered(
                                new SimpleResourceParameterResolverFactory(List.of(this)),
                                ClasspathParameterResolverFactory.forClass(MemoryLog.class)));
        for (Class<?> aggregate : AGGREGATES) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                    .configureCommandTargetResolver(_ -> Intents.TARGET));
        }
        axon = configurer.start();
    }

    /** Stands for a process that is killed when it has carried out so many commands more. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void killAfter(int commands) {
        commandsLeft = commands;
    }

    void startAgain() {
        commandsLeft = Integer.MAX_VALUE;
    }

    @Override
    public void submit(Intent command, String commandId) {
        if (commandsLeft-- == 0) {
            throw new Killed();
        }
        dispatch(command);
        states.remove(command.subject());
        List<DomainEvent> now = read(command.subject());
        if (!now.equals(events.put(command.subject(), now))) {
            commandIds.computeIfAbsent(command.subject(), _ -> new HashSet<>()).add(commandId);
        }
    }

    private void dispatch(Intent command) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CommandMessage<Intent> message = Intents.message(command);
        axon.commandBus().<Intent, Object>dispatch(message, (_, result) -> {
            if (result.isExceptional()) {
                failure.set(result.exceptionResult());
            }
        });
        if (failure.get() instanceof RuntimeException refused) {
            throw refused;
        }
    }

    private List<DomainEvent> read(SubjectId subject) {
        List<DomainEvent> read = new ArrayList<>();
        engine.readEvents(subject.value())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .forEach(event -> read.add((DomainEvent) event));
        return read;
    }

    @Override
    public Set<String> commandIdsOf(SubjectId subject) {
        return Set.copyOf(commandIds.getOrDefault(subject, Set.of()));
    }

    @Override
    public <S> S state(SubjectId subject, Folding<S> folding) {
        return folding.stateType().cast(states.computeIfAbsent(subject, _ -> folded(subject, folding)));
    }

    private <S> S folded(SubjectId subject, Folding<S> folding) {
        S state = folding.empty();
        for (DomainEvent event : events.getOrDefault(subject, List.of())) {
            state = folding.step().evolve(state, event, Author.of(ActorId.SYSTEM));
        }
        return state;
    }

    @Override
    public List<SubjectId> subjectsBeginning(String prefix, Predicate<SubjectId> such) {
        return events.keySet().stream()
                .filter(subject -> subject.value().startsWith(prefix))
                .filter(such)
                .toList();
    }

    @Override
    public Author author() {
        return Author.of(ActorId.SYSTEM);
    }

    @Override
    public boolean hasReason() {
        return false;
    }

    @Override
    public boolean keeps(Sha256 evidence) {
        return false;
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException("a plan is loaded without asking for the end of the log");
    }

    @Override
    public OptionalLong beganAt(SubjectId subject) {
        throw new UnsupportedOperationException("a plan is loaded without asking where its subjects began");
    }

    @Override
    public ClockReading clock() {
        throw new UnsupportedOperationException("a plan is loaded without asking for the clock");
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return LocalDate.of(2023, 2, 1);
    }

    /** The events of every subject. */
    Map<SubjectId, List<DomainEvent>> events() {
        return Map.copyOf(events);
    }

    long eventCount() {
        return events.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
