package org.kpiledger.command.api;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.refusals.RefusalJournal;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.edge.accounts.Account;
import org.kpiledger.edge.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The HTTP edge of the command side. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandApi {
    /** The zone in which a plan's dates are meant; of a plan that is not there, the default. */
    @FunctionalInterface
    public interface PlanZones {
        ZoneId of(@Nullable String planId);
    }

    @Bean
    CommandDesk commandDesk(
            CommandCatalog catalog,
            Ledger ledger,
            EventLog log,
            RefusalJournal refusals,
            Accounts accounts,
            PlanZones zones,
            Clock clock) {
        Function<String, @Nullable String> actorId = name -> actorId(accounts, name);
        return new CommandDesk(new CommandReader(catalog, actorId, zones::of, clock), ledger, log, refusals);
    }

    @Bean
    Appended appended(EventLog log) {
        return new Appended(log.writer());
    }

    private static @Nullable String actorId(Accounts accounts, String nameOrId) {
        return accounts.ofActor(nameOrId)
                .or(() -> accounts.named(nameOrId))
                .map(Account::actorId)
                .orElse(null);
    }
}
