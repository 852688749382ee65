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
final class Comparison {
    private static final int SHOWN_MAX = 80;

    private long values;

    /**
     * Where two documents differ first.
     *
     * @param path a JSON pointer (RFC 6901)
     * @param folded what the entries give there; {@code absent} where nothing is
     * @param answered what the answer says there
     */
    record Difference(String path, String folded, String answered) {
        @Override
        public String toString() {
            return (path.isEmpty() ? "the whole" : path) + " is " + answered + " in the answer, and " + folded
                    + " by the entries";
        }
    }

    /** How many values were compared so far and found the same. */
    long values() {
        return values;
    }

    /** The first difference. */
    Optional<Difference> between(JsonNode folded, JsonNode answered) {
        return Optional.ofNullable(at("", folded, answered));
    }

    private @Nullable Difference at(String path, @Nullable JsonNode folded, @Nullable JsonNode answered) {
        if (folded == null || answered == null || folded.getNodeType() != answered.getNodeType()) {
            return new Difference(path, shown(folded), shown(answered));
        }
        return switch (folded.getNodeType()) {
            case OBJECT -> inObjects(path, folded, answered);
            case ARRAY -> inArrays(path, folded, answered);
            default -> inValues(path, folded, answered);
        };
    }

    private @Nullable Difference inObjects(String path, JsonNode folded, JsonNode answered) {
        Set<String> names = new LinkedHashSet<>(folded.propertyNames());
        names.addAll(answered.propertyNames());
        for (String name : names) {
            @Nullable Difference difference = at(path + "/" + escaped(name), folded.get(name), answered.get(name));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable Difference inArrays(String path, JsonNode folded, JsonNode answered) {
        for (int i = 0; i < Math.max(folded.size(), answered.size()); i++) {
            @Nullable Difference difference = at(path + "/" + i, folded.get(i), answered.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable Difference inValues(String path, JsonNode folded, JsonNode answered) {
        if (!folded.equals(answered)) {
            return new Difference(path, shown(folded), shown(answered));
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
