package org.kpiledger.command.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.command.roles.AccessState.Delegation;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;

/** Authority that somebody else lends: up to a day, and no more than that person has had since. */
final class Delegated {
    private Delegated() {}

    /** @throws Refusal {@code delegation-ended} where the only one that would do is over */
    static Optional<Allowed> of(Intent command, List<Role> roles, AccessState access, Facts facts) {
        if (command instanceof DelegateRole || command instanceof EndDelegation) {
            return Optional.empty();
        }
        LocalDate today = facts.today(AccessDecider.ZONE);
        List<Delegation> reaching = reaching(access.delegations(), command, roles, facts);
        Optional<Delegation> valid = reaching.stream()
                .filter(delegation -> !delegation.until().isBefore(today))
                .findFirst();
        if (valid.isPresent()) {
            return valid.map(
                    delegation -> new Allowed(delegation.holding().role().name(), delegation.delegator()));
        }
        if (!reaching.isEmpty()) {
            Delegation over = reaching.getLast();
            throw Refusal.forbidden(
                    "delegation-ended",
                    "The role " + over.holding().role() + " was delegated to you until " + over.until()
                            + ". Ask whoever delegated it for a new delegation.");
        }
        List<Delegation> ended = reaching(access.ended(), command, roles, facts);
        if (!ended.isEmpty()) {
            throw Refusal.forbidden(
                    "delegation-ended",
                    "The role " + ended.getFirst().holding().role() + " was delegated to you, and the delegation was"
                            + " ended before its last day. Ask whoever delegated it for a new delegation.");
        }
        return Optional.empty();
    }

    /** Those that would do for the command, whatever their last day. */
    private static List<Delegation> reaching(
            List<Delegation> delegations, Intent command, List<Role> roles, Facts facts) {
        return delegations.stream()
                .filter(delegation -> roles.contains(delegation.holding().role()))
                .filter(delegation -> Reach.isWithin(delegation.holding().scope(), command, facts))
                .filter(delegation -> Authority.reach(
                        facts.state(SubjectId.access(delegation.delegator()), AccessState.FOLDING)
                                .carrying(delegation.restsOn()),
                        delegation.holding().role(),
                        command,
                        facts))
                .toList();
    }
}
