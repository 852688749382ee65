package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of each version is kept, takes the golden data, and refuses them as soon as one thing is wrong. */
class EventSchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Collection<EventType> types() {
        return EventRegistry.CURRENT.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theKeptSchemaIsWhatTheRecordSays(EventType type) {
        ObjectNode generated = EventSchemas.generate(type);
        ContractFile.schema(type.name(), type.version())
                .requireWritten(
                        (generated.toPrettyString().replace(System.lineSeparator(), "\n") + "\n").getBytes(UTF_8));

        assertThat(Json.MAPPER.readTree(
                        ContractFile.schema(type.name(), type.version()).bytes()))
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("types")
    void givesTheKeptSchemaByTypeAndVersion(EventType type) {
        assertThat(EventSchemas.text(type.name(), type.version()))
                .contains(new String(
                        ContractFile.schema(type.name(), type.version()).bytes(), UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"BudgetTransferred, 0", "BudgetTransferred, 2", "BudgetMoved, 1", "../BudgetTransferred, 1", "'', 1"})
    void hasNoSchemaOfAnUnknownTypeOrVersion(String type, int version) {
        assertThat(EventSchemas.text(type, version)).isEmpty();
    }

    @Test
    void isFoundUnderTheNameThatEntriesGive() {
        JsonNode schema =
                Json.MAPPER.readTree(EventSchemas.text("BudgetTransferred", 1).orElseThrow());

        assertThat(schema.get("$id").stringValue()).isEqualTo("urn:kpi-ledger:schema:BudgetTransferred:1");
        assertThat(schema.get("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaIsOneOfItsDialect(EventType type) {
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(EventSchemas.DIALECT));

        assertThat(dialect.validate(EventSchemas.generate(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesTheGoldenData(EventType type) {
        assertThat(schema(type).validate(golden(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnUnknownProperty(EventType type) {
        assertRefused(type, ((ObjectNode) golden(type)).put("unknown", "x"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesDataWithoutARequiredProperty(EventType type) {
        List<String> required = required(type);
        assertThat(required).isNotEmpty();
        for (String name : required) {
            ObjectNode data = (ObjectNode) golden(type);
            data.remove(name);
            assertRefused(type, data);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnotherKindOfValueAtEveryPlace(EventType type) {
        int places = scalars(golden(type)).size();
        assertThat(places).isPositive();
        for (int i = 0; i < places; i++) {
            JsonNode nulled = golden(type);
            scalars(nulled).get(i).set(Json.MAPPER.nullNode());
            assertRefused(type, nulled);

            JsonNode other = golden(type);
            scalars(other).get(i).set(Json.MAPPER.createObjectNode());
            assertRefused(type, other);

            JsonNode unprintable = golden(type);
            scalars(unprintable).get(i).set(Json.MAPPER.stringNode("a\u0007"));
            assertRefused(type, unprintable);
        }
    }

    @Test
    void refusesEmptyListsAndObjects() {
        EventType transfer = EventRegistry.CURRENT.named("BudgetTransferred").orElseThrow();
        ObjectNode noAncestors = (ObjectNode) golden(transfer);
        noAncestors.putArray("ancestors");
        assertRefused(transfer, noAncestors);

        EventType grant = EventRegistry.CURRENT.named("RoleGranted").orElseThrow();
        ObjectNode noScope = (ObjectNode) golden(grant);
        noScope.putObject("scope");
        assertRefused(grant, noScope);
    }

    /** A place in a tree that holds a scalar. */
    private interface Place {
        void set(JsonNode value);
    }

    private static List<Place> scalars(JsonNode tree) {
        List<Place> found = new ArrayList<>();
        collect(tree, found);
        return found;
    }

    private static void collect(JsonNode tree, List<Place> found) {
        if (tree instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (object.get(name).isContainer()) {
                    collect(object.get(name), found);
                } else {
                    found.add(value -> object.set(name, value));
                }
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                if (array.get(i).isContainer()) {
                    collect(array.get(i), found);
                } else {
                    found.add(value -> array.set(index, value));
                }
            }
        }
    }

    private static List<String> required(EventType type) {
        return EventSchemas.generate(type)
                .get("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static void assertRefused(EventType type, JsonNode data) {
        assertThat(schema(type).validate(data)).as(data.toString()).isNotEmpty();
    }

    private static JsonNode golden(EventType type) {
        return EntryCodec.tree(ContractFile.golden(type.name(), type.version()).bytes())
                .get("data");
    }

    private static Schema schema(EventType type) {
        return REGISTRY.getSchema(EventSchemas.text(type.name(), type.version()).orElseThrow());
    }
}
