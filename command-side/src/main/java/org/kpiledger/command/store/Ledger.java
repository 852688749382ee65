package org.kpiledger.command.store;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Folding;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Intents;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Line;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands: looks whether they were carried out before, has them decided, and answers when what they did is
 * durable.
 */
public final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** How often a command is decided again because what it read has moved. */
    private static final int ATTEMPTS_MAX = 3;

    /**
     * Likewise where it asked which subjects of a kind there are, as the close of a period does: from the third time on it
     * keeps the others of this node from writing, and those of another node overtake it by chance alone.
     */
    private static final int LISTING_ATTEMPTS_MAX = 30;

    static {
        // The framework would call home for news, and print an advertisement; it reads both from here only.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private final EventLog log;
    private final Snapshots snapshots;
    private final SubjectStates states;
    private final HandingOver handingOver = new HandingOver();
    private final Authorizing authority;
    private final Predicate<Sha256> evidence;
    private final Clock clock;
    private final Configuration axon;
    private final CommandBus bus;

    /**
     * A ledger on the log.
     *
     * @param aggregates Axon's aggregate classes, one a feature
     * @param foldings the folding of each kind of subject
     * @param evidence whether the file of a digest is kept
     */
    public Ledger(
            EventLog log,
            List<Class<?>> aggregates,
            Function<SubjectId, Folding<?>> foldings,
            Authorizing authority,
            Predicate<Sha256> evidence,
            Clock clock) {
        this.log = log;
        this.authority = authority;
        this.evidence = evidence;
        this.clock = clock;
        this.snapshots = log.snapshots();
        this.states = new SubjectStates(log.reader(), log.writer().subjectEnds(), snapshots);
        LogStorageEngine engine =
                new LogStorageEngine(log.writer(), log.reader(), states, handingOver, foldings, clock);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> engine)
                .configureCommandBus(_ -> SimpleCommandBus.builder().build())
                .registerComponent(
                        ParameterResolverFactory.class,
                        _ -> MultiParameterResolverFactory.ordered(
                                new FactsParameter(), ClasspathParameterResolverFactory.forClass(Ledger.class)));
        for (Class<?> aggregate : aggregates) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                    .configureCommandTargetResolver(_ -> Intents.TARGET));
        }
        this.axon = configurer.start();
        this.bus = axon.commandBus();
        this.bus.registerHandlerInterceptor(this::prepare);
    }

    /**
     * Carries out a command; a command sent again under its key is answered as the first time.
     *
     * @return where its entries are, empty when there was nothing to do
     * @throws Refusal when the authority or a rule stands against it
     * @throws Conflict when what it read has moved too often
     */
    public Optional<Receipt> submit(Intent command, CommandKey key, Channel channel, @Nullable Line reason) {
        Optional<Receipt> before = log.writer().receipts().find(key);
        if (before.isPresent()) {
            return before;
        }
        for (int attempt = 1; ; attempt++) {
            Submission submission = new Submission(key, channel, reason, attempt >= ATTEMPTS_MAX);
            try {
                return decide(command, submission);
            } catch (Conflict moved) {
                // Decided again, on what it has moved to.
                if (attempt >= (submission.listings().isEmpty() ? ATTEMPTS_MAX : LISTING_ATTEMPTS_MAX)) {
                    throw moved;
                }
            }
        }
    }

    /**
     * Has a command decided and its entries handed over, on this thread: the log has what one thread begins in the order
     * in which it was begun. For one who is alone on the log, since a command under which the log moves is not decided
     * again here, and none is known again by its key.
     *
     * @return to be asked for the receipt; empty when there was nothing to do
     * @throws Refusal when the authority or a rule stands against it
     */
    public Optional<Begun> begin(Intent command, CommandKey key, Channel channel, @Nullable Line reason) {
        Submission submission = new Submission(key, channel, reason, false);
        dispatch(command, submission).ifPresent(failed -> {
            throw failed;
        });
        return Optional.ofNullable(submission.append()).map(append -> () -> settled(append, submission));
    }

    /** A command whose entries are handed over. */
    @FunctionalInterface
    public interface Begun {
        /**
         * Waits until the entries are durable.
         *
         * @throws Conflict when they are not written, since what it was decided on has moved or was not written either
         */
        Receipt settle();
    }

    /**
     * Decides the command once. That nothing was written, for a refusal or because there was nothing to do, is answered
     * only if what was read was so where it was decided; and not if the command was carried out meanwhile, sent twice at
     * the same time.
     *
     * @throws Conflict when what it read has moved
     */
    private Optional<Receipt> decide(Intent command, Submission submission) {
        Optional<RuntimeException> failure;
        try {
            failure = dispatch(command, submission);
        } finally {
            handingOver.release();
        }
        Append append = submission.append();
        if (append != null) {
            return Optional.of(settled(append, submission));
        }
        if (failure.isPresent() && !(failure.get() instanceof Refusal)) {
            throw failure.get();
        }
        Append question = submission.question();
        Receipt answer = log.writer().await(question == null ? ask(command, submission) : question);
        if (answer.repeated()) {
            return Optional.of(answer);
        }
        failure.ifPresent(refused -> {
            throw refused;
        });
        return Optional.empty();
    }

    private Append ask(Intent command, Submission submission) {
        Append question = Append.asking(
                command.subject(),
                submission.conditions(),
                submission.listings(),
                submission.key(),
                submission.reliedOn());
        log.writer().handOver(question);
        submission.asked(question);
        return question;
    }

    /**
     * Asks while the subject is still locked, so that the question stands before the next command on it. Where that
     * fails it is asked again behind the unit of work, which would swallow the failure.
     */
    private void askInOrder(Intent command, Submission submission) {
        try {
            ask(command, submission);
        } catch (Overloaded | StoreUnavailable | CorruptLog later) {
            LOG.debug("A question is asked later: {}", later.getMessage());
        }
    }

    /**
     * Waits until the command's entries are durable. By then others may have been decided on what they make; where they
     * are not written after all, these are not written either.
     */
    private Receipt settled(Append append, Submission submission) {
        try {
            return log.writer().await(append);
        } finally {
            states.settle(append, submission.ahead());
        }
    }

    /**
     * Answers a question about what the command would meet now, and writes nothing.
     *
     * @throws Refusal when the authority stands against the command
     */
    public <T> T consider(Intent command, CommandKey key, Channel channel, Function<Facts, T> question) {
        Submission submission = new Submission(key, channel, null, false);
        LogFacts facts = facts(submission);
        submission.actsAs(authority.allow(command, facts));
        return question.apply(facts);
    }

    /** The folded state of a subject now, for readers that are no command. */
    public <S> S state(SubjectId subject, Folding<S> folding) {
        return states.current(subject, folding).state();
    }

    /** The sequence of the subject's last event, -1 where it has none. */
    public long lastSequence(SubjectId subject) {
        return log.writer().lastSequence(subject);
    }

    /** Has Axon handle the command, on this thread; answers what failed. */
    private Optional<RuntimeException> dispatch(Intent command, Submission submission) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CommandMessage<Intent> message = Intents.message(command).andMetaData(Map.of(Submission.KEY, submission));
        bus.<Intent, Object>dispatch(message, (_, result) -> {
            if (result.isExceptional()) {
                failure.set(result.exceptionResult());
            }
        });
        return switch (failure.get()) {
            case null -> Optional.empty();
            case RuntimeException known -> Optional.of(known);
            case Throwable unexpected -> throw new IllegalStateException("a command failed", unexpected);
        };
    }

    /** Puts the submission and its facts into the unit of work, and judges the authority before any rule. */
    private @Nullable Object prepare(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Submission submission = Objects.requireNonNull(
                (Submission) unit.getMessage().getMetaData().get(Submission.KEY));
        LogFacts facts = facts(submission);
        unit.resources().put(Submission.KEY, submission);
        unit.resources().put(FactsParameter.KEY, facts);
        Intent command = (Intent) unit.getMessage().getPayload();
        unit.onRollback(ended -> {
            if (ended.getExecutionResult().getExceptionResult() instanceof Refusal) {
                askInOrder(command, submission);
            }
        });
        unit.onCommit(_ -> {
            if (submission.append() == null) {
                askInOrder(command, submission);
            }
        });
        submission.actsAs(authority.allow(command, facts));
        return chain.proceed();
    }

    private LogFacts facts(Submission submission) {
        LogWriter writer = log.writer();
        return new LogFacts(
                states,
                submission,
                handingOver,
                evidence,
                clock,
                writer::clock,
                () -> writer.follow().position());
    }

    @Override
    public void close() {
        axon.shutdown();
        snapshots.close();
    }
}
