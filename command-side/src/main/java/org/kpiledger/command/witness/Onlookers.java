package org.kpiledger.command.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.installation.AcceptRestore;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.transparency.Checkpoints;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.Position;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who hold what the log said of itself: asked at the start how far they have seen it, and shown its end from then on. */
public final class Onlookers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Onlookers.class);

    private final EventLog log;
    private final Decisions decisions;
    private final List<Showing> showings;
    private final Duration every;
    private List<NotContinued> toAccept = List.of();

    Onlookers(
            EventLog log,
            Checkpoints checkpoints,
            Decisions decisions,
            List<Onlooker> onlookers,
            Duration every,
            Clock clock) {
        this.log = log;
        this.decisions = decisions;
        this.every = every;
        this.showings = onlookers.stream()
                .map(onlooker -> new Showing(onlooker, checkpoints::current, checkpoints::seen, clock))
                .toList();
    }

    /**
     * Compares the log with what was seen of it, before anything is done with it.
     *
     * @param reason why to go on with a log that does not continue what was seen; empty where that was not decided
     * @throws LogNotContinued when it does not, and that was not decided
     * @throws BadSetup when somebody outside holds what is none of this log's, or the decision has no object
     */
    void compare(String reason) {
        List<NotContinued> found = notContinued();
        if (reason.isEmpty()) {
            if (!found.isEmpty()) {
                throw new LogNotContinued(found);
            }
            return;
        }
        requireLine(reason);
        if (found.isEmpty()) {
            throw new BadSetup("There is nothing to accept: nobody who was asked has seen more of this log than it has."
                    + " Start without --accept-restore, which would else accept the next restored backup unseen.");
        }
        toAccept = found;
    }

    private static void requireLine(String reason) {
        try {
            new Line(reason);
        } catch (IllegalArgumentException bad) {
            throw new BadSetup("The reason given with --accept-restore " + bad.getMessage() + ".", bad);
        }
    }

    private List<NotContinued> notContinued() {
        Map<Checkpoint, NotContinued> found = new LinkedHashMap<>();
        for (Showing showing : showings) {
            last(showing.onlooker())
                    .map(SignedCheckpoint::checkpoint)
                    .flatMap(last -> compared(showing.onlooker().name(), last))
                    .ifPresent(one -> found.putIfAbsent(one.checkpoint(), one));
        }
        return new ArrayList<>(found.values());
    }

    /** One that does not answer must not keep the log from starting: it is told in the status. */
    private static Optional<SignedCheckpoint> last(Onlooker onlooker) {
        try {
            return onlooker.last();
        } catch (IOException away) {
            LOG.warn(
                    "The {} does not answer ({}); how far it has seen the log is compared when it does.",
                    onlooker.name(),
                    away.getMessage());
            return Optional.empty();
        } catch (Onlooker.Refused refused) {
            throw new BadSetup(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Optional<NotContinued> compared(String seenBy, Checkpoint last) {
        long ends = log.writer().head().position();
        LogHash there = log.tiles().at(ends).rootAt(Math.min(last.size(), ends));
        if (last.size() <= ends && there.equals(last.root())) {
            return Optional.empty();
        }
        return decisions.gaveUp(last) ? Optional.empty() : Optional.of(new NotContinued(seenBy, last, ends, there));
    }

    /** Records what was decided, and shows the end of the log from now on. */
    public void begin(Ledger ledger, String reason) {
        for (NotContinued one : toAccept) {
            AcceptRestore command = new AcceptRestore(
                    Position.of(one.checkpoint().size()),
                    new Sha256(one.checkpoint().root().toHex()),
                    new Line(one.seenBy()));
            // The same decision made twice, as after a kill, is one.
            String commandId = "accept-restore:" + one.checkpoint().size() + ":"
                    + command.root().value().substring(0, 16);
            ledger.submit(
                    command,
                    CommandKey.of(
                            ActorId.SYSTEM,
                            commandId,
                            "AcceptRestore",
                            command.root().value().getBytes(StandardCharsets.UTF_8)),
                    Channel.SYSTEM,
                    new Line(reason));
        }
        toAccept = List.of();
        showings.forEach(showing -> showing.start(every));
    }

    List<OnlookerStatus> status() {
        return showings.stream().map(Showing::status).toList();
    }

    /** The most alarming state; none where nobody looks on. */
    OnlookerStatus.@Nullable State worst() {
        return status().stream()
                .map(OnlookerStatus::state)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public void close() {
        showings.forEach(Showing::close);
    }
}
