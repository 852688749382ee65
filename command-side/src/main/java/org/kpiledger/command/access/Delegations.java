package org.kpiledger.command.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.command.roles.AccessState.Delegation;
import org.kpiledger.command.roles.AccessState.Holding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.Scope;

/** The rules of delegating roles: only what one holds, and only to one person, who cannot hand it on. */
final class Delegations {
    /** Roles of which nothing is given away: who operates the ledger, reads it or audits it is named by a grant. */
    private static final Set<Role> KEPT = Set.of(Role.ADMIN, Role.AUDITOR, Role.INTEGRATOR);

    private Delegations() {}

    static List<AccessEvent> delegate(DelegateRole command, AccessState state, Facts facts) {
        ActorId delegator = facts.actor();
        if (command.actor().equals(delegator)) {
            throw Refusal.field("same-person", "actor", "must name somebody else than yourself");
        }
        if (KEPT.contains(command.role())) {
            throw Refusal.field(
                    "role-not-delegable", "role", "must not be " + command.role() + "; have an administrator grant it");
        }
        LocalDate today = facts.today(AccessDecider.ZONE);
        if (command.until().isBefore(today)) {
            throw Refusal.field("past-date", "until", "must not be before today, " + today);
        }
        AccessState own = facts.state(SubjectId.access(delegator), AccessState.FOLDING);
        if (!holds(own, command)) {
            throw notHeld(command);
        }
        AccessDecider.requireKnown(command.role(), command.scope(), facts);
        requireBounded(command, today, facts);
        Holding held = AccessState.holding(command.role(), command.scope());
        boolean known = state.delegations().stream()
                .anyMatch(given -> given.isOf(delegator, held)
                        && given.until().equals(command.until())
                        && carriesAsMuch(given, own));
        return known
                ? List.of()
                : List.of(new RoleDelegated(
                        delegator,
                        command.role(),
                        command.scope(),
                        command.effectiveOn(),
                        command.until(),
                        own.lastSequence()));
    }

    static Refusal notHeld(DelegateRole command) {
        if (KEPT.contains(command.role())) {
            return Refusal.forbidden(
                    "The role " + command.role() + " is not delegated. Have an administrator grant it.");
        }
        return Refusal.forbidden("You do not hold the role " + command.role()
                + " yourself within that scope, so you cannot delegate it. A role that was delegated to you cannot be"
                + " handed on.");
    }

    /** What was granted to the delegator behind the delegation is lent by a new one only. */
    private static boolean carriesAsMuch(Delegation given, AccessState own) {
        return own.carrying(given.restsOn()).equals(own.holdings());
    }

    private static void requireBounded(DelegateRole command, LocalDate today, Facts facts) {
        LocalDate last = lastDay(command.scope(), today.plusYears(1), facts);
        if (command.until().isAfter(last)) {
            throw Refusal.field(
                    "delegation-too-long",
                    "until",
                    "must not be after " + last + ": a role is delegated for a year at most, or, within a plan, up to"
                            + " the end of its cycle. Delegate it again then");
        }
    }

    private static LocalDate lastDay(@Nullable Scope scope, LocalDate inAYear, Facts facts) {
        if (scope == null || scope.plan() == null) {
            return inAYear;
        }
        PlanState plan = facts.state(SubjectId.plan(scope.plan()), PlanState.FOLDING);
        return plan.exists() && plan.lastDay().isAfter(inAYear) ? plan.lastDay() : inAYear;
    }

    static List<AccessEvent> end(EndDelegation command, AccessState state, Facts facts) {
        Holding held = AccessState.holding(command.role(), command.scope());
        if (state.delegations().stream().noneMatch(known -> known.isOf(command.delegator(), held))) {
            throw Refusal.rule(
                    "role-not-delegated",
                    "The actor " + command.actor() + " does not act in the role " + command.role() + " for "
                            + command.delegator() + " in this scope, so there is nothing to end.");
        }
        ActorId by = facts.actor();
        if (!by.equals(command.delegator())
                && !by.equals(command.actor())
                && !facts.state(SubjectId.access(by), AccessState.FOLDING).holds(Role.ADMIN)) {
            throw Refusal.forbidden("A delegation is ended by whoever gave or has it, or by an administrator.");
        }
        return List.of(
                new DelegationEnded(command.delegator(), command.role(), command.scope(), command.effectiveOn()));
    }

    private static boolean holds(AccessState delegator, DelegateRole command) {
        Scope wanted = Objects.requireNonNullElse(command.scope(), Scope.EVERYWHERE);
        return delegator.holdings().stream()
                .filter(holding -> holding.role() == command.role())
                .anyMatch(holding -> wanted.equals(Scope.EVERYWHERE) || covers(holding.scope(), wanted));
    }

    private static boolean covers(Scope held, Scope wanted) {
        return (held.plan() == null || held.plan().equals(wanted.plan()))
                && (held.priority() == null || held.priority().equals(wanted.priority()))
                && (held.region() == null || held.region().equals(wanted.region()));
    }
}
