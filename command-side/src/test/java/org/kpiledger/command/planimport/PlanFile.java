package org.kpiledger.command.planimport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan of the repository, read once, with the lists that several tests ask for. */
final class PlanFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final JsonNode OP_23 = read("op-23.json");

    private PlanFile() {}

    /** Reads a file of the folder {@code plans}; a key given twice is an error. */
    static JsonNode read(String name) {
        return MAPPER.readTree(plans().resolve(name));
    }

    static List<JsonNode> priorities() {
        return list(OP_23, "priorities");
    }

    static List<JsonNode> themes() {
        return below(priorities(), "themes");
    }

    static List<JsonNode> outcomes() {
        return below(themes(), "outcomes");
    }

    static List<JsonNode> outputs() {
        return below(themes(), "outputs");
    }

    static List<JsonNode> kpis() {
        return below(themes(), "kpis");
    }

    static List<JsonNode> measures() {
        return below(kpis(), "measures");
    }

    static List<JsonNode> risks() {
        return list(OP_23, "risks");
    }

    static List<JsonNode> highlights() {
        return list(OP_23, "highlights");
    }

    static List<JsonNode> discrepancies() {
        return list(OP_23, "discrepancies");
    }

    /** The elements of an array, none where the field is absent. */
    static List<JsonNode> list(JsonNode parent, String field) {
        return List.copyOf(parent.path(field).values());
    }

    static List<JsonNode> below(List<JsonNode> parents, String field) {
        return parents.stream().flatMap(parent -> list(parent, field).stream()).toList();
    }

    static String string(JsonNode parent, String field) {
        return parent.required(field).stringValue();
    }

    static List<String> strings(JsonNode parent, String field) {
        return list(parent, field).stream().map(JsonNode::stringValue).toList();
    }

    static List<String> codes(List<JsonNode> things) {
        return things.stream().map(thing -> string(thing, "code")).toList();
    }

    static List<String> ids(List<JsonNode> things) {
        return things.stream().map(thing -> string(thing, "id")).toList();
    }

    /** Calls back with the JSON pointer and the value of every node below {@code node}, itself included. */
    static void visit(JsonNode node, String pointer, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(pointer, node);
        node.properties().forEach(field -> visit(field.getValue(), pointer + "/" + field.getKey(), visitor));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i, visitor);
            }
        }
    }

    /** The JSON pointers of the plan whose node and pointer satisfy {@code wanted}. */
    static List<String> pointersWhere(BiPredicate<String, JsonNode> wanted) {
        List<String> found = new ArrayList<>();
        visit(OP_23, "", (pointer, node) -> {
            if (wanted.test(pointer, node)) {
                found.add(pointer);
            }
        });
        return found;
    }

    /** The folder lies in the repository's root, however deep the module is that the tests run in. */
    private static Path plans() {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("plans"))
                .filter(folder -> Files.exists(folder.resolve("op-23.json")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plans/op-23.json in or above " + start));
    }
}
