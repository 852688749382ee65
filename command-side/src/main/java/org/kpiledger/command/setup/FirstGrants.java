package org.kpiledger.command.setup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.kpiledger.command.access.GrantRole;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogReader;
import org.kpiledger.edge.accounts.Account;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.Channel;

/**
 * The roles that accounts begin with, granted by the system once and recorded as any grant is: what an administrator
 * revokes later is not given back at the next start.
 */
final class FirstGrants {
    private static final String KEY_PREFIX = "first-grant:";

    private FirstGrants() {}

    static void give(Accounts accounts, Ledger ledger, LogReader log, Clock clock) {
        for (Account account : accounts.all()) {
            ActorId actor = new ActorId(account.actorId());
            Set<String> given = RecordedCommands.on(SubjectId.access(actor), log);
            for (String role : account.roles()) {
                // Keys are looked up over all subjects, so the actor is part of it.
                String commandId = KEY_PREFIX + role + ":" + actor;
                if (!given.contains(commandId)) {
                    grant(actor, Role.valueOf(role), commandId, ledger, clock);
                }
            }
        }
    }

    private static void grant(ActorId actor, Role role, String commandId, Ledger ledger, Clock clock) {
        GrantRole command = new GrantRole(actor, role, null, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        byte[] body = (actor + " " + role).getBytes(StandardCharsets.UTF_8);
        CommandKey key = CommandKey.of(ActorId.SYSTEM, commandId, "GrantRole", body);
        ledger.submit(command, key, Channel.SYSTEM, null);
    }
}
