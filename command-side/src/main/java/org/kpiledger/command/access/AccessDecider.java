package org.kpiledger.command.access;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;

/** The rules of granting and revoking roles. */
final class AccessDecider {
    private AccessDecider() {}

    static List<AccessEvent> decide(AccessIntent command, AccessState state, Facts facts) {
        return switch (command) {
            case GrantRole grant -> grant(grant, state);
            case RevokeRole revoke -> revoke(revoke, state, facts);
        };
    }

    private static List<AccessEvent> grant(GrantRole command, AccessState state) {
        if (state.holdings().contains(AccessState.holding(command.role(), command.scope()))) {
            return List.of();
        }
        return List.of(new RoleGranted(command.role(), command.scope(), command.effectiveOn()));
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
        for (SubjectId subject : facts.subjectsBeginning("access/")) {
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
