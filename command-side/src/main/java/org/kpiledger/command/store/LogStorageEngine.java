package org.kpiledger.command.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Restored;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.installation.ClockAccepted;

/** Axon's view of the log: aggregates are restored from folded states, and their events are appended by the one writer. */
final class LogStorageEngine implements EventStorageEngine {
    private static final int PAGE = 500;

    private final LogWriter writer;
    private final LogReader reader;
    private final SubjectStates states;
    private final HandingOver handingOver;
    private final Function<SubjectId, Folding<?>> foldings;
    private final Clock clock;
    private final EntryCodec codec = new EntryCodec();

    LogStorageEngine(
            LogWriter writer,
            LogReader reader,
            SubjectStates states,
            HandingOver handingOver,
            Function<SubjectId, Folding<?>> foldings,
            Clock clock) {
        this.writer = writer;
        this.reader = reader;
        this.states = states;
        this.handingOver = handingOver;
        this.foldings = foldings;
        this.clock = clock;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Submission submission = CurrentUnitOfWork.get().getResource(Submission.KEY);
        DomainEventMessage<?> first = (DomainEventMessage<?>) events.getFirst();
        SubjectId subject = new SubjectId(first.getAggregateIdentifier());
        List<DomainEvent> decided = new ArrayList<>(events.size());
        List<byte[]> entries = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            if (!message.getAggregateIdentifier().equals(subject.value())) {
                throw new IllegalStateException("one command appends to one subject, not to " + subject + " and "
                        + message.getAggregateIdentifier());
            }
            DomainEvent payload = (DomainEvent) message.getPayload();
            decided.add(payload);
            entries.add(codec.encode(attributes(submission, subject, message.getSequenceNumber()), payload));
        }
        long sequence = first.getSequenceNumber();
        Append append = Append.of(subject, sequence, entries, submission.conditions(), submission.key())
                .listing(submission.listings())
                .relyingOn(submission.reliedOn())
                .simulatedAt(writer.simulatedTime())
                .accepting(acceptedIn(decided));
        handingOver.run(() -> {
            writer.handOver(append);
            submission.handedOver(append, states.ahead(foldings.apply(subject), append, decided, submission.author()));
        });
    }

    private static @Nullable ClockAccepted acceptedIn(List<DomainEvent> decided) {
        return decided.getLast() instanceof ClockAccepted accepted ? accepted : null;
    }

    private Attributes attributes(Submission submission, SubjectId subject, long sequence) {
        return new Attributes(
                UuidV7.at(clock.millis()),
                Attributes.source(writer.origin(), subject),
                subject,
                sequence,
                submission.actor(),
                submission.allowed().role(),
                submission.allowed().onBehalfOf(),
                submission.reason(),
                submission.channel(),
                submission.key().commandId(),
                submission.key().commandHash(),
                submission.key().commandId(),
                null);
    }

    /** None: Axon would take a failure to read one for a subject without events, and have that refused as unknown. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    /**
     * The folded state, as the one event that holds all there was; what comes in meanwhile fails the append, and the
     * command is decided again.
     */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        SubjectId subject = new SubjectId(aggregateIdentifier);
        Submission submission =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(Submission.KEY) : null;
        SubjectStates.Folded<?> folded =
                states.read(subject, foldings.apply(subject), submission == null ? _ -> {} : submission::reliesOn);
        if (submission != null) {
            submission.hasRead(subject, folded.lastSequence());
        }
        if (!folded.subject().equals(subject)) {
            throw Refusal.rule(
                    "differs-in-case",
                    "There is already " + folded.subject() + ", which differs from " + subject
                            + " in upper and lower case only. Use that id, or another one.");
        }
        return folded.lastSequence() < 0
                ? DomainEventStream.empty()
                : DomainEventStream.of(new GenericDomainEventMessage<>(
                        "", aggregateIdentifier, folded.lastSequence(), new Restored(folded.state())));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken from, boolean mayBlock) {
        long start = from == null ? 0 : from.position().orElse(0);
        return Stream.iterate(
                        page(start),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().position()))
                .flatMap(List::stream)
                .map(LogStorageEngine::tracked);
    }

    private List<Entry> page(long after) {
        return reader.after(after, PAGE).stream().map(codec::decode).toList();
    }

    private static TrackedEventMessage<?> tracked(Entry entry) {
        DomainEventMessage<DomainEvent> message = new GenericDomainEventMessage<>(
                "",
                entry.subject().value(),
                entry.sequence(),
                entry.data(),
                new Author(entry.attributes().actor(), entry.attributes().onBehalfOf()).metaData(),
                entry.attributes().id(),
                entry.time());
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(entry.position()), message);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("states are folded and kept by the store itself");
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        SubjectId subject = new SubjectId(aggregateIdentifier);
        long last = states.current(subject, foldings.apply(subject)).lastSequence();
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(writer.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        long end = writer.head().position();
        return new GlobalSequenceTrackingToken(reader.positionAt(dateTime.minusNanos(1), end));
    }
}
