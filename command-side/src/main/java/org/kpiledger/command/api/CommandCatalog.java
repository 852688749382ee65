package org.kpiledger.command.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kpiledger.command.Intent;

/** Every command that can be sent, by its name. */
public final class CommandCatalog {
    private final Map<String, Class<? extends Record>> byName = new TreeMap<>();

    /** @param features the sealed interface of each feature's commands */
    public CommandCatalog(Collection<Class<? extends Intent>> features) {
        for (Class<? extends Intent> feature : features) {
            for (Class<?> command : feature.getPermittedSubclasses()) {
                byName.put(command.getSimpleName(), command.asSubclass(Record.class));
            }
        }
    }

    Optional<Class<? extends Record>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The commands' record types, in the order of their names. */
    public Collection<Class<? extends Record>> types() {
        return byName.values();
    }
}
