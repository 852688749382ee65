package org.kpiledger.command.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Folding;
import org.kpiledger.command.Intent;
import org.kpiledger.command.access.AccessAggregate;
import org.kpiledger.command.access.GrantRole;
import org.kpiledger.command.access.RevokeRole;
import org.kpiledger.command.installation.AcceptClock;
import org.kpiledger.command.installation.InstallationAggregate;
import org.kpiledger.command.installation.InstallationState;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/** One running command side: a log, opened, and a ledger on it. */
final class Node implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    final EventLog log;
    final Ledger ledger;

    private Node(EventLog log) {
        this.log = log;
        this.ledger = new Ledger(
                log,
                List.of(InstallationAggregate.class, AccessAggregate.class, TallyAggregate.class),
                Node::foldingOf,
                (_, _) -> Allowed.as("ADMIN"),
                _ -> false,
                Clock.systemUTC());
    }

    static Folding<?> foldingOf(SubjectId subject) {
        if (subject.equals(SubjectId.INSTALLATION)) {
            return InstallationState.FOLDING;
        }
        return subject.ofPlan() ? Tally.FOLDING : AccessState.FOLDING;
    }

    static Node on(LogDatabase database) {
        return on(database, Clock.systemUTC());
    }

    static Node on(LogDatabase database, Clock clock) {
        return new Node(EventLog.open(database, clock));
    }

    static SubjectId subject(String name) {
        return new SubjectId("OP-23/kpi/" + name);
    }

    Optional<Receipt> submit(Intent command, String commandId) {
        return ledger.submit(command, Appends.key(commandId, command), Channel.API, null);
    }

    Receipt count(SubjectId subject, int times, String commandId) {
        return submit(Count.of(subject, times), commandId).orElseThrow();
    }

    Optional<Receipt> grant(ActorId actor, Role role, String commandId) {
        return submit(new GrantRole(actor, role, null, DAY), commandId);
    }

    Optional<Receipt> revoke(ActorId actor, Role role, String commandId) {
        return submit(new RevokeRole(actor, role, null, DAY), commandId);
    }

    Optional<Receipt> acceptClock(String commandId) {
        return submit(new AcceptClock(), commandId);
    }

    /** An append past the ledger, of one event on the condition that other subjects end where said. */
    Append append(SubjectId subject, long sequence, Map<SubjectId, Long> conditions, String commandId) {
        return new Appends(log.writer().origin()).one(subject, sequence, conditions, commandId);
    }

    long position() {
        return log.writer().head().position();
    }

    List<byte[]> entries() {
        return log.reader().after(0, Integer.MAX_VALUE);
    }

    /** The tree of the entries' bytes, made from nothing. */
    TreeFrontier recomputed() {
        TreeFrontier tree = TreeFrontier.EMPTY;
        for (byte[] entry : entries()) {
            tree = tree.append(LogHash.ofLeaf(entry));
        }
        return tree;
    }

    @Override
    public void close() {
        ledger.close();
        log.close();
    }
}
