package org.kpiledger.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.planimport.PlanFile.OP_23;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema takes the plan and refuses it as soon as one thing in it is wrong.
 *
 * <p>The kind of a node is its pointer without array indexes. A mutation is tried on the first node of each kind, since
 * the schema has one rule for all of a kind, in a plan that is without what has nothing new.
 */
class PlanSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode SCHEMA_FILE = PlanFile.read("plan.schema.json");
    private static final Schema SCHEMA = REGISTRY.getSchema(SCHEMA_FILE);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode SPARE = spare(OP_23, "", new HashSet<>());

    private static final Set<String> OPTIONAL = Set.of(
            "/riskManagement",
            "/fundingByRegion",
            "/deliveryModel",
            "/deliveryModel/modes/*/qualifier",
            "/priorities/*/printedShareInSection",
            "/priorities/*/includes",
            "/priorities/*/numberedInHighlightsHeading",
            "/priorities/*/lines/highlightsHeading",
            "/priorities/*/themes/*/outcomes/*/sameAs",
            "/priorities/*/themes/*/outcomes/*/similarTo",
            "/priorities/*/themes/*/kpis/*/similarTo",
            "/priorities/*/themes/*/kpis/*/note",
            "/priorities/*/themes/*/kpis/*/measures/*/disaggregation",
            "/priorities/*/themes/*/kpis/*/measures/*/note",
            "/countries/*/printedAs",
            "/thematicPriorities/*/printedCode",
            "/highlights/*/dateEnd",
            "/highlights/*/dateLine",
            "/highlights/*/partners",
            "/highlights/*/kpiValue",
            "/highlights/*/figures/*/qualifier",
            "/highlights/*/figures/*/unit",
            "/discrepancies/*/share",
            "/discrepancies/*/handling");

    private static final Set<String> NULLABLE = Set.of(
            "/plan/source/documentNumber", "/priorities/*/themes/*/printedShareOfPriority", "/highlights/*/date");

    @Test
    void followsItsOwnDraft() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(draft.validate(SCHEMA_FILE)).isEmpty();
    }

    @Test
    void takesThePlan() {
        assertThat(SCHEMA.validate(OP_23)).isEmpty();
        assertThat(SCHEMA.validate(SPARE)).isEmpty();
    }

    @Test
    void refusesADroppedFieldUnlessItIsOptional() {
        Set<String> taken = kindsTakenAfter(
                (pointer, node) -> isField(pointer), pointer -> changed(SPARE, pointer, PlanSchemaTest::remove));

        assertThat(taken).containsExactlyInAnyOrderElementsOf(OPTIONAL);
    }

    @Test
    void refusesAnUnknownFieldInEveryObject() {
        Set<String> taken = kindsTakenAfter(
                (pointer, node) -> node.isObject(), pointer -> with(SPARE, pointer + "/remark", "\"x\""));

        assertThat(taken).isEmpty();
    }

    @Test
    void refusesNullUnlessTheDocumentMayLackTheFact() {
        Set<String> taken = kindsTakenAfter((pointer, node) -> true, pointer -> with(SPARE, pointer, "null"));

        assertThat(taken).containsExactlyInAnyOrderElementsOf(NULLABLE);
    }

    @Test
    void refusesAnObjectInPlaceOfEveryValue() {
        Set<String> taken =
                kindsTakenAfter((pointer, node) -> node.isValueNode(), pointer -> with(SPARE, pointer, "{}"));

        assertThat(taken).isEmpty();
    }

    @Test
    void refusesANumberInPlaceOfEveryText() {
        Set<String> taken =
                kindsTakenAfter((pointer, node) -> node.isString(), pointer -> with(SPARE, pointer, "2023"));

        assertThat(taken).isEmpty();
    }

    @Test
    void refusesEveryTextThatIsEmpty() {
        Set<String> taken =
                kindsTakenAfter((pointer, node) -> node.isString(), pointer -> with(SPARE, pointer, "\"\""));

        assertThat(taken).isEmpty();
    }

    @Test
    void refusesEveryTextThatEndsInALineFeed() {
        Set<String> taken = kindsTakenAfter((pointer, node) -> node.isString(), pointer -> {
            String text = SPARE.at(pointer).stringValue();
            return changed(SPARE, pointer, (parent, last) -> put(parent, last, NODES.stringNode(text + "\n")));
        });

        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "/remark, \"x\"",
                "/plan/id, \"OP 23\"",
                "/plan/fiscalYear, \"2023\"",
                "/plan/currency, \"Fr.\"",
                "/plan/status, \"draft\"",
                "/plan/source/sha256, \"c5b15398\"",
                "/priorities/0/code, \"p1\"",
                "/priorities/0/kind, \"theme\"",
                "/priorities/0/budget, -1",
                "/priorities/0/budget, 519000.5",
                "/priorities/0/printedShareOfTotal, \"12%\"",
                "/priorities/0/printedShareOfTotal, '\"12,4%\"'",
                "/priorities/0/printedShareOfTotal, \"112.4%\"",
                "/priorities/0/themes, []",
                "/priorities/0/themes/0/code, \"P1-EMT\"",
                "/priorities/0/themes/0/line, 0",
                "/priorities/0/themes/0/outputs/0, \"CAPACITY_DEVELOPMENT\"",
                "/priorities/0/themes/0/outcomes/0/code, \"P1.EMT.K1\"",
                "/priorities/0/themes/0/kpis/0/code, \"P1.EMT.K0\"",
                "/priorities/0/themes/0/kpis/0/measures, []",
                "/priorities/0/themes/0/kpis/0/measures/0/unit, \"PERCENT\"",
                "/priorities/0/themes/0/kpis/0/measures/0/valueType, \"MONEY\"",
                "/priorities/0/themes/0/kpis/0/measures/0/aggregation, \"UNION\"",
                "/priorities/0/themes/0/kpis/0/measures/0/direction, \"UP\"",
                "/risks/0/probability, \"VERY_HIGH\"",
                "/risks/0/mitigations/0/code, \"R-FIN.1\"",
                "/countries/0/code, \"AL\"",
                "/fundingByRegion/global/printedShare, \"154%\"",
                "/highlights/0/id, \"H-1\"",
                "/highlights/0/date, \"2023-02-30\"",
                "/highlights/0/date, \"2023-13\"",
                "/highlights/0/date, \"2023-2-6\"",
                "/highlights/0/date, \"2023-Q1\"",
                "/highlights/0/status, \"STARTED\"",
                "/highlights/0/countries/1, \"TUR\"",
                "/highlights/0/summary/en, \"No full stop\"",
                "/highlights/0/kpi, null",
                "/highlights/0/kpiBasis, \"guessed\"",
                "/highlights/0/kpiValue/value, -2",
                "/highlights/0/kpiValue/basis, \"estimated\"",
                "/highlights/2/kpiBasis, \"explicit\"",
                "/discrepancies/0/kind, \"OTHER\"",
                "/discrepancies/0/lines, []"
            })
    void refuses(String pointer, String value) {
        assertThat(SCHEMA.validate(with(OP_23, pointer, value))).isNotEmpty();
    }

    /** The kinds of which the schema takes the plan even with the mutation. */
    private static Set<String> kindsTakenAfter(
            BiPredicate<String, JsonNode> where, Function<String, JsonNode> mutation) {
        Map<String, String> firstOfKind = new LinkedHashMap<>();
        PlanFile.visit(SPARE, "", (pointer, node) -> {
            if (!pointer.isEmpty() && where.test(pointer, node)) {
                firstOfKind.putIfAbsent(kind(pointer), pointer);
            }
        });
        assertThat(firstOfKind).isNotEmpty();
        Set<String> taken = new TreeSet<>();
        firstOfKind.forEach((kind, pointer) -> {
            if (SCHEMA.validate(mutation.apply(pointer)).isEmpty()) {
                taken.add(kind);
            }
        });
        return taken;
    }

    private static boolean isField(String pointer) {
        return !JsonPointer.compile(pointer).last().mayMatchElement();
    }

    private static String kind(String pointer) {
        return pointer.replaceAll("/\\d+", "/*");
    }

    /**
     * The same without elements of arrays of which everything was there before.
     *
     * @param seen what was there, by kind of place and type
     */
    private static JsonNode spare(JsonNode node, String pointer, Set<String> seen) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = NODES.objectNode();
            object.propertyStream()
                    .forEach(field ->
                            kept.set(field.getKey(), spare(field.getValue(), pointer + "/" + field.getKey(), seen)));
            return kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = NODES.arrayNode();
            for (JsonNode element : array) {
                boolean[] isNew = {false};
                PlanFile.visit(element, pointer + "/0", (place, each) -> {
                    isNew[0] |= seen.add(kind(place) + " " + each.getNodeType());
                });
                if (isNew[0]) {
                    kept.add(spare(element, pointer + "/0", new HashSet<>()));
                }
            }
            return kept;
        }
        return node;
    }

    private static JsonNode with(JsonNode plan, String pointer, String json) {
        JsonNode value = JsonMapper.shared().readTree(json);
        return changed(plan, pointer, (parent, last) -> put(parent, last, value));
    }

    private static JsonNode changed(JsonNode plan, String pointer, Change change) {
        JsonNode changed = plan.deepCopy();
        JsonPointer compiled = JsonPointer.compile(pointer);
        change.apply(changed.at(compiled.head()), compiled.last());
        return changed;
    }

    private static void remove(JsonNode parent, JsonPointer last) {
        ((ObjectNode) parent).remove(last.getMatchingProperty());
    }

    private static void put(JsonNode parent, JsonPointer last, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
    }

    /** What is done to the parent of a node, given the node's own step in it. */
    private interface Change {
        void apply(JsonNode parent, JsonPointer last);
    }
}
