package org.kpiledger.command.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** About how much memory states take, found from the forms in which they would be stored. */
final class StateMemory {
    private final Map<Class<?>, StateForm> forms = new ConcurrentHashMap<>();

    /** @throws IllegalStateException when the state holds something that could not be stored */
    long bytes(Object state) {
        return forms.computeIfAbsent(state.getClass(), type -> new StateForms().of(type))
                .memoryBytes(state);
    }
}
