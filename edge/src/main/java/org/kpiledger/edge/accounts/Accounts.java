package org.kpiledger.edge.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All accounts of the installation, in the order of their file; does not change while the process runs. */
public final class Accounts {
    private final List<Account> all;
    private final boolean demo;
    private final Map<String, Account> byName;
    private final Map<String, Account> byActorId;

    Accounts(List<Account> all, boolean demo) {
        this.all = List.copyOf(all);
        this.demo = demo;
        byName =
                all.stream().collect(Collectors.toUnmodifiableMap(account -> key(account.name()), Function.identity()));
        byActorId = all.stream().collect(Collectors.toUnmodifiableMap(Account::actorId, Function.identity()));
    }

    public List<Account> all() {
        return all;
    }

    /** Whether these are the accounts of a first run, whose password everybody knows. */
    public boolean areDemo() {
        return demo;
    }

    /** @param name in any case */
    public Optional<Account> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    public Optional<Account> ofActor(String actorId) {
        return Optional.ofNullable(byActorId.get(actorId));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
