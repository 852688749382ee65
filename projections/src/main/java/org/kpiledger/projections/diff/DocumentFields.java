package org.kpiledger.projections.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kpiledger.events.codec.Json;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a document by their paths.
 *
 * <p>Lists of scalars are one field, parted by commas. Lists of objects have the objects' names in the path, where they
 * have some, so that one more in front leaves the others as they are; their order is then not compared.
 */
final class DocumentFields {
    /** What objects of a list are told apart by, if by anything. */
    private static final List<String> NAMES = List.of("code", "version", "position");

    private DocumentFields() {}

    static SortedMap<String, String> of(byte[] json) {
        SortedMap<String, String> fields = new TreeMap<>();
        put("", Json.MAPPER.readTree(json), fields);
        return fields;
    }

    private static void put(String path, JsonNode value, SortedMap<String, String> into) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field ->
                            put(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (!value.isArray()) {
            into.put(path, value.asString());
        } else if (value.valueStream().noneMatch(JsonNode::isContainer)) {
            if (!value.isEmpty()) {
                into.put(path, value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
            }
        } else {
            Optional<String> name = name(value);
            for (int i = 0; i < value.size(); i++) {
                JsonNode element = value.get(i);
                String place = name.map(of -> element.get(of).asString()).orElse(String.valueOf(i));
                put(path + "[" + place + "]", element, into);
            }
        }
    }

    private static Optional<String> name(JsonNode objects) {
        return NAMES.stream().filter(name -> tellsApart(name, objects)).findFirst();
    }

    private static boolean tellsApart(String name, JsonNode objects) {
        Set<String> seen = new HashSet<>();
        return objects.valueStream()
                .allMatch(object -> object.path(name).isValueNode()
                        && seen.add(object.path(name).asString()));
    }
}
