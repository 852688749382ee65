package org.kpiledger.command.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * The forms of all types within one type of state, found from its record components, and a hash over them.
 *
 * <p>The hash covers what the classes are compiled to as well as their components, so that a state folded by other code
 * is never taken for one of this program: it is folded again instead.
 */
final class StateForms {
    private final Map<Class<?>, StateForm> known = new HashMap<>();
    private final MessageDigest hash;

    StateForms() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        known.put(String.class, new ScalarForm(text -> text));
        known.put(BigDecimal.class, new ScalarForm(BigDecimal::new));
        known.put(LocalDate.class, new ScalarForm(LocalDate::parse));
        known.put(int.class, new ScalarForm(Integer::valueOf));
        known.put(Integer.class, new ScalarForm(Integer::valueOf));
        known.put(long.class, new ScalarForm(Long::valueOf));
        known.put(Long.class, new ScalarForm(Long::valueOf));
        known.put(boolean.class, new ScalarForm(Boolean::valueOf));
        known.put(Boolean.class, new ScalarForm(Boolean::valueOf));
    }

    /** The hash over all forms asked for so far, in their order; ends the asking. */
    String shapeHash() {
        return HexFormat.of().formatHex(hash.digest());
    }

    /** @throws IllegalStateException when a value of the type could not be stored */
    StateForm of(Type type) {
        hash.update(type.getTypeName().getBytes(StandardCharsets.UTF_8));
        return type instanceof ParameterizedType container ? ofContainer(container) : ofClass((Class<?>) type);
    }

    private StateForm ofClass(Class<?> type) {
        StateForm form = known.get(type);
        if (form != null) {
            return form;
        }
        hashCompiled(type);
        if (type.isEnum()) {
            return keep(type, ScalarForm.ofEnum(type));
        }
        if (type.isRecord()) {
            RecordForm made = new RecordForm(type);
            keep(type, made);
            made.find(this);
            return made;
        }
        if (type.isSealed()) {
            ChoiceForm made = new ChoiceForm();
            keep(type, made);
            made.find(type, this);
            return made;
        }
        throw new IllegalStateException("a state with a " + type.getName() + " in it cannot be stored");
    }

    private StateForm keep(Class<?> type, StateForm form) {
        known.put(type, form);
        return form;
    }

    private StateForm ofContainer(ParameterizedType type) {
        Type[] parts = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == List.class) {
            return new CollectionForm(of(parts[0]), List::copyOf);
        }
        if (raw == Set.class) {
            return new CollectionForm(of(parts[0]), Set::copyOf);
        }
        if (raw == Map.class) {
            return new MapForm(of(parts[0]), of(parts[1]), Map::copyOf);
        }
        if (raw == SortedMap.class) {
            return new MapForm(of(parts[0]), of(parts[1]), entries -> new TreeMap<>(entries));
        }
        if (raw == PMap.class || raw == PSortedMap.class) {
            return new MapForm(of(parts[0]), of(parts[1]), StateForms::persistent);
        }
        throw new IllegalStateException("a state with a " + type + " in it cannot be stored");
    }

    /** All persistent maps of states are ordered by their keys. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object persistent(Map<Object, Object> entries) {
        return TreePMap.from((Map) entries);
    }

    private void hashCompiled(Class<?> type) {
        try (InputStream compiled = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            if (compiled == null) {
                throw new IllegalStateException("the class file of " + type + " is missing");
            }
            hash.update(compiled.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
