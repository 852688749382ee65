package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of the topic has a message for every version, and the golden entries fit their messages alone. */
class AsyncApiTest {
    private static final JsonNode DOCUMENT = Json.MAPPER.readTree(AsyncApi.json());

    static Collection<EventType> types() {
        return EventRegistry.CURRENT.types();
    }

    @Test
    void describesTheOneTopic() {
        assertThat(DOCUMENT.at("/asyncapi").stringValue()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.at("/channels/events/address").stringValue()).isEqualTo("kpi-ledger.events.v1");
        assertThat(DOCUMENT.at("/channels/events/bindings/kafka/partitions").intValue())
                .isEqualTo(1);
    }

    @Test
    void hasAMessageForEveryVersionOfEveryType() {
        List<String> expected = types().stream()
                .flatMap(type ->
                        IntStream.rangeClosed(1, type.version()).mapToObj(version -> type.name() + ".v" + version))
                .toList();

        assertThat(DOCUMENT.at("/components/messages").propertyNames()).containsExactlyElementsOf(expected);
        assertThat(DOCUMENT.at("/channels/events/messages").propertyNames()).containsExactlyElementsOf(expected);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collectReferences(DOCUMENT, references);

        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(DOCUMENT.at(JsonPointer.compile(reference.substring(1)))
                                .isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesTheGoldenEntry(EventType type) {
        assertThat(payload(type).validate(golden(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesTheGoldenEntriesOfOtherTypes(EventType type) {
        Schema payload = payload(type);

        assertThat(types().stream().filter(other -> other != type))
                .allSatisfy(other -> assertThat(payload.validate(golden(other))).isNotEmpty());
    }

    @Test
    void describesEveryAttribute() {
        assertThat(DOCUMENT.at("/components/schemas/Entry/properties").propertyNames())
                .containsExactlyElementsOf(EntryCodec.ATTRIBUTES);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void refusesAnEntryWithoutAnAttributeThatIsNotOptional(String attribute) {
        ObjectNode entry = complete();
        entry.remove(attribute);

        boolean optional =
                List.of("actorrole", "onbehalfof", "reason", "causationid").contains(attribute);
        assertThat(payload(transfer()).validate(entry).isEmpty()).isEqualTo(optional);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void refusesAnEmptyOrNullAttribute(String attribute) {
        assertThat(payload(transfer()).validate(complete().put(attribute, ""))).isNotEmpty();
        assertThat(payload(transfer()).validate(complete().putNull(attribute))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "logposition, 19",
        "time, 2026-11-23T09:15:02Z",
        "id, 019aafd2-6c1e-4c3a-b1f0-5d0f6a2e9b11",
        "source, //kpi-ledger-k3v9q2/plan/OP-23",
        "subjectsequence, 3",
        "actorrole, planner",
        "channel, ui",
        "commandid, a b",
        "commandhash, short",
        "extra, x"
    })
    void refusesAnAttributeOfAnotherForm(String attribute, String bad) {
        assertThat(payload(transfer()).validate(complete().put(attribute, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void takesEveryChannel(Channel channel) {
        assertThat(payload(transfer()).validate(complete().put("channel", channel.name())))
                .isEmpty();
    }

    @Test
    void describesTheHeadersAsTheyAreSent() {
        Schema headers = schema("#/components/schemas/Headers");
        ObjectNode sent = Json.MAPPER
                .createObjectNode()
                .put("position", "317")
                .put("previousposition", "0")
                .put("content-type", "application/cloudevents+json");

        assertThat(headers.validate(sent)).isEmpty();
        assertThat(headers.validate(sent.deepCopy().put("position", "0317"))).isNotEmpty();
        assertThat(headers.validate(sent.deepCopy().put("content-type", "application/json")))
                .isNotEmpty();
    }

    static List<String> attributes() {
        return EntryCodec.ATTRIBUTES;
    }

    private static ObjectNode complete() {
        ObjectNode entry = (ObjectNode) golden(transfer());
        entry.put("onbehalfof", "p-1d7be6a3c052");
        entry.put("causationid", "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b10");
        assertThat(payload(transfer()).validate(entry)).isEmpty();
        return entry;
    }

    private static EventType transfer() {
        return EventRegistry.CURRENT.named("BudgetTransferred").orElseThrow();
    }

    private static JsonNode golden(EventType type) {
        return EntryCodec.tree(ContractFile.golden(type.name(), type.version()).bytes());
    }

    private static Schema payload(EventType type) {
        return schema("#/components/messages/" + type.name() + ".v" + type.version() + "/payload");
    }

    /** What stands at a place of the document, its references resolved within the document. */
    private static Schema schema(String reference) {
        ObjectNode wrapped = (ObjectNode) DOCUMENT.deepCopy();
        wrapped.put("$ref", reference);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(wrapped);
    }

    private static void collectReferences(JsonNode node, List<String> references) {
        if (node.path("$ref").isString()) {
            references.add(node.get("$ref").stringValue());
        }
        node.forEach(child -> collectReferences(child, references));
    }
}
