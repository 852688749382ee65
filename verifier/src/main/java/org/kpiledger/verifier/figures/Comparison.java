package org.kpiledger.verifier.figures;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares two JSON documents, value by value: objects by the names of their properties, arrays by order, numbers and
 * texts as they are written.
 */
public final class Comparison {
    private static final int SHOWN_MAX = 80;

    private long values;

    /**
     * Where two documents differ first.
     *
     * @param path a JSON pointer (RFC 6901)
     * @param expected what the first of them has there; {@code absent} where nothing is
     * @param found what the other has there
     */
    public record Difference(String path, String expected, String found) {
        /** The place in words. */
        public String place() {
            return path.isEmpty() ? "the whole" : path;
        }
    }

    /** How many values were compared so far and found the same. */
    long values() {
        return values;
    }

    /** The first difference. */
    public Optional<Difference> between(JsonNode expected, JsonNode found) {
        return Optional.ofNullable(at("", expected, found));
    }

    private @Nullable Difference at(String path, @Nullable JsonNode expected, @Nullable JsonNode found) {
        if (expected == null || found == null || expected.getNodeType() != found.getNodeType()) {
            return new Difference(path, shown(expected), shown(found));
        }
        return switch (expected.getNodeType()) {
            case OBJECT -> inObjects(path, expected, found);
            case ARRAY -> inArrays(path, expected, found);
            default -> inValues(path, expected, found);
        };
    }

    private @Nullable Difference inObjects(String path, JsonNode expected, JsonNode found) {
        Set<String> names = new LinkedHashSet<>(expected.propertyNames());
        names.addAll(found.propertyNames());
        for (String name : names) {
            @Nullable Difference difference = at(path + "/" + escaped(name), expected.get(name), found.get(name));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable Difference inArrays(String path, JsonNode expected, JsonNode found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            @Nullable Difference difference = at(path + "/" + i, expected.get(i), found.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable Difference inValues(String path, JsonNode expected, JsonNode found) {
        if (!expected.equals(found)) {
            return new Difference(path, shown(expected), shown(found));
        }
        values++;
        return null;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null) {
            return "absent";
        }
        String json = value.toString();
        return json.length() <= SHOWN_MAX ? json : json.substring(0, SHOWN_MAX) + "…";
    }
}
