package org.kpiledger.command.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.finding.Figures;
import org.kpiledger.command.finding.RespondToFinding;
import org.kpiledger.command.risk.RiskState;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;

/**
 * Who may give a command: by the roles held, within their scopes, or as the assigned owner of a risk or figure.
 *
 * <p>Grants count in the order of the log: a role is held from the entry that grants it until the one that revokes it,
 * whatever day these take effect on.
 */
public final class Authority {
    /** The role under which the assigned owner of a risk acts; it is not granted but follows from the assignment. */
    static final String RISK_OWNER = "RISK_OWNER";

    /** The role under which who owns a figure answers a finding on it: an owner of its KPI, or of the risk. */
    static final String FIGURE_OWNER = "FIGURE_OWNER";

    private Authority() {}

    /**
     * As what the actor gives the command: in a role held, as the owner of the risk or of the figure, or in a role delegated.
     *
     * @throws Refusal {@code forbidden}, with the role needed, or {@code delegation-ended}
     */
    public static Allowed authorize(Intent command, ActorId actor, Facts facts) {
        if (actor.equals(ActorId.SYSTEM)) {
            return Allowed.SYSTEM;
        }
        AccessState access = facts.state(SubjectId.access(actor), AccessState.FOLDING);
        List<Role> roles = AuthorityTable.rolesFor(command.getClass());
        for (Role role : roles) {
            if (reach(access.holdings(), role, command, facts)) {
                return Allowed.as(role.name());
            }
        }
        if (ownsRisk(command, actor, facts)) {
            return Allowed.as(RISK_OWNER);
        }
        if (command instanceof RespondToFinding respond && Figures.isOwner(actor, respond, facts)) {
            return Allowed.as(FIGURE_OWNER);
        }
        Optional<Allowed> delegated = Delegated.of(command, roles, access, facts);
        if (delegated.isPresent()) {
            return delegated.get();
        }
        if (command instanceof DelegateRole delegate) {
            throw Delegations.notHeld(delegate);
        }
        throw roles.stream().anyMatch(access::holds) ? outOfScope(command) : withoutRole(command);
    }

    /** What one needs to give the command, each as a phrase; any one is enough. */
    public static List<String> neededFor(Class<? extends Intent> command) {
        List<String> needed = new ArrayList<>();
        AuthorityTable.rolesFor(command).forEach(role -> needed.add("the role " + role));
        if (AuthorityTable.isOfRiskOwner(command)) {
            needed.add("to be assigned as owner of this risk");
        }
        if (command == RespondToFinding.class) {
            needed.add("to own the figure that it is about");
        }
        return needed;
    }

    static boolean reach(Set<AccessState.Holding> holdings, Role role, Intent command, Facts facts) {
        return holdings.stream().anyMatch(holding -> holding.role() == role && reaches(holding, command, facts));
    }

    /** Of a delegation, the decider judges the scope: it is that of the role handed over. */
    private static boolean reaches(AccessState.Holding holding, Intent command, Facts facts) {
        return switch (command) {
            case DelegateRole delegate -> holding.role() == delegate.role();
            case EndDelegation _ -> true;
            default -> Reach.isWithin(holding.scope(), command, facts);
        };
    }

    private static boolean ownsRisk(Intent command, ActorId actor, Facts facts) {
        return AuthorityTable.isOfRiskOwner(command.getClass())
                && facts.state(command.subject(), RiskState.FOLDING)
                        .owner()
                        .filter(actor::equals)
                        .isPresent();
    }

    private static Refusal withoutRole(Intent command) {
        return Refusal.forbidden(nameOf(command) + " needs " + String.join(" or ", neededFor(command.getClass()))
                + ". Ask somebody who may do it, or have it granted to you.");
    }

    private static Refusal outOfScope(Intent command) {
        return Refusal.forbidden("The role that you hold for " + nameOf(command)
                + " is limited to a plan, priority or region that does not cover this one. Ask somebody who may do it"
                + " here, or have your role extended.");
    }

    private static String nameOf(Intent command) {
        return command.getClass().getSimpleName();
    }
}
