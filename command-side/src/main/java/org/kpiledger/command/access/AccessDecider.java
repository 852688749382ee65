package org.kpiledger.command.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.NodeKind;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;

/** The rules of granting and revoking roles. */
final class AccessDecider {
    /** Roles belong to no plan, so their days are those of the house. */
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private AccessDecider() {}

    static List<AccessEvent> decide(AccessIntent command, AccessState state, Facts facts) {
        requireNotLater(command.effectiveOn(), facts);
        return switch (command) {
            case GrantRole grant -> grant(grant, state, facts);
            case RevokeRole revoke -> revoke(revoke, state, facts);
            case DelegateRole delegate -> Delegations.delegate(delegate, state, facts);
            case EndDelegation end -> Delegations.end(end, state, facts);
        };
    }

    /** Authority follows the log: a role is held from its entry on, so the entry is made on the day it is wanted. */
    private static void requireNotLater(LocalDate day, Facts facts) {
        LocalDate today = facts.today(ZONE);
        if (day.isAfter(today)) {
            throw Refusal.field(
                    "future-date",
                    "effectiveOn",
                    "must not be after today, " + today + ": a role is held from the moment it is recorded, so send the"
                            + " command again on that day");
        }
    }

    private static List<AccessEvent> grant(GrantRole command, AccessState state, Facts facts) {
        requireKnown(command.role(), command.scope(), facts);
        if (state.holdings().contains(AccessState.holding(command.role(), command.scope()))) {
            return List.of();
        }
        return List.of(new RoleGranted(command.role(), command.scope(), command.effectiveOn()));
    }

    /** The plan of a planner may come later, as he or she needs the role to register it; all else is there. */
    static void requireKnown(Role role, @Nullable Scope scope, Facts facts) {
        if (scope == null || scope.plan() == null) {
            return;
        }
        PlanState plan = facts.state(SubjectId.plan(scope.plan()), PlanState.FOLDING);
        if (!plan.exists() && role != Role.PLANNER) {
            throw Refusal.field(
                    "unknown-plan",
                    "scope/plan",
                    "names no plan that is registered; only a PLANNER may be granted one that is to come");
        }
        if (plan.exists() && scope.priority() != null) {
            Plans.node(plan, "scope/priority", scope.priority(), NodeKind.PRIORITY);
        }
        if (plan.exists() && scope.region() != null) {
            Regions.require(plan, "scope/region", scope.region());
        }
    }

    private static List<AccessEvent> revoke(RevokeRole command, AccessState state, Facts facts) {
        AccessState.Holding holding = AccessState.holding(command.role(), command.scope());
        if (!state.holdings().contains(holding)) {
            throw Refusal.rule(
                    "role-not-held",
                    "The actor " + command.actor() + " does not hold the role " + command.role()
                            + " in this scope, so it cannot be revoked.");
        }
        if (isAdministrator(holding) && !othersAdminister(command, facts)) {
            throw Refusal.rule(
                    "last-administrator",
                    "This is the last administrator. Grant the role ADMIN to somebody else first.");
        }
        return List.of(new RoleRevoked(command.role(), command.scope(), command.effectiveOn()));
    }

    private static boolean othersAdminister(RevokeRole command, Facts facts) {
        for (SubjectId subject : facts.subjectsBeginning("access/", _ -> true)) {
            if (!subject.equals(command.subject())
                    && facts.state(subject, AccessState.FOLDING).holdings().stream()
                            .anyMatch(AccessDecider::isAdministrator)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdministrator(AccessState.Holding holding) {
        return holding.role() == Role.ADMIN && holding.scope().equals(Scope.EVERYWHERE);
    }
}
