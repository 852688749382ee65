package org.kpiledger.projections.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.RecordCodec;
import tools.jackson.databind.JsonNode;

/**
 * What an event says about the fields of its subject or of a part of it.
 *
 * @param part such as a node's code; empty for the subject itself
 * @param whole whether fields that are not named here are gone
 * @param after the fields afterwards; null where one is gone
 * @param implied what the event tells of fields before it, for those that the log has not named before
 * @param following fields that follow from what they were
 */
record FieldChanges(
        String part,
        boolean whole,
        Map<String, @Nullable String> after,
        Map<String, String> implied,
        Map<String, UnaryOperator<String>> following) {

    static FieldChanges of(Object part, Map<String, @Nullable String> after) {
        return new FieldChanges(part.toString(), false, after, Map.of(), Map.of());
    }

    static FieldChanges none(Object part) {
        return of(part, Map.of());
    }

    static FieldChanges one(Object part, String field, @Nullable Object value) {
        Map<String, @Nullable String> after = new TreeMap<>();
        after.put(field, value == null ? null : value.toString());
        return of(part, after);
    }

    FieldChanges and(String field, @Nullable Object value) {
        Map<String, @Nullable String> more = new TreeMap<>(after);
        more.put(field, value == null ? null : value.toString());
        return new FieldChanges(part, whole, more, implied, following);
    }

    FieldChanges from(String field, Object before) {
        return new FieldChanges(part, whole, after, Map.of(field, before.toString()), following);
    }

    FieldChanges replacingAll() {
        return new FieldChanges(part, true, after, implied, following);
    }

    /** @param next from the field's value, where it is known, to the next one; one that is not known stays so */
    FieldChanges following(String field, UnaryOperator<String> next) {
        return new FieldChanges(part, whole, after, implied, Map.of(field, next));
    }

    /** What becomes of the part, of which nothing need be known yet. */
    Fields of(@Nullable Fields known) {
        Fields before = known == null ? Fields.NONE : known;
        Map<String, @Nullable String> changes = new TreeMap<>(after);
        following.forEach((field, next) -> {
            String was = before.values().get(field);
            if (was != null) {
                changes.put(field, next.apply(was));
            }
        });
        return (whole ? Fields.NONE : before).with(changes);
    }

    /** Every component of the record as a field, nested ones by their path, but for those left out. */
    static FieldChanges all(Object part, Record stated, String... leftOut) {
        Map<String, @Nullable String> after = new TreeMap<>();
        Set<String> without = Set.of(leftOut);
        RecordCodec.toTree(stated).properties().forEach(field -> {
            if (!without.contains(field.getKey())) {
                flatten(field.getKey(), field.getValue(), after);
            }
        });
        return of(part, after);
    }

    private static void flatten(String path, JsonNode value, Map<String, @Nullable String> into) {
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), into));
        } else if (value.isArray()) {
            into.put(path, list(value));
        } else {
            into.put(path, value.asString());
        }
    }

    /** Scalars are parted by commas; a list of objects stays JSON. */
    private static String list(JsonNode values) {
        boolean scalars = StreamSupport.stream(values.spliterator(), false).allMatch(JsonNode::isValueNode);
        return scalars
                ? StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", "))
                : values.toString();
    }
}
