package org.kpiledger.events.codec;

import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of the topic as an AsyncAPI 3.0 document, made from the registry: one message for every event type and
 * version.
 *
 * <p>Its schemas use only what AsyncAPI's own schema format (JSON Schema draft 07) shares with draft 2020-12. Source:
 * AsyncAPI 3.0.0; Kafka bindings 0.5.0.
 */
public final class AsyncApi {
    /** The one topic, with one partition. */
    public static final String TOPIC = "kpi-ledger.events.v1";

    private static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final String BINDING_VERSION = "0.5.0";

    private final ObjectNode document = Json.MAPPER.createObjectNode();

    private AsyncApi() {}

    /** The document as JSON. */
    public static String json() {
        return document().toString();
    }

    static ObjectNode document() {
        return new AsyncApi().made();
    }

    private ObjectNode made() {
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "KPI Ledger events");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "Every entry of the log, in the order of the log, byte for byte. Consumers keep the position with"
                        + " their rows, skip what they have and stop at a gap.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", CONTENT_TYPE);
        ObjectNode channelMessages = channel().putObject("messages");
        operation();
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("Entry", EntrySchema.describe());
        schemas.set("Headers", headers());
        for (EventType type : EventRegistry.CURRENT.types()) {
            for (int version = 1; version <= type.version(); version++) {
                String name = type.name() + ".v" + version;
                schemas.set(name, data(type, version));
                message(messages.putObject(name), type, version);
                ref(channelMessages.putObject(name), "components/messages/" + name);
            }
        }
        return document;
    }

    private ObjectNode channel() {
        ObjectNode channel = document.putObject("channels").putObject("events");
        channel.put("address", TOPIC);
        channel.put("title", "The log");
        channel.put(
                "description",
                "One partition, so that the order of the topic is that of the log. Only committed records are read.");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", TOPIC);
        kafka.put("partitions", 1);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1);
        kafka.put("bindingVersion", BINDING_VERSION);
        return channel;
    }

    private void operation() {
        ObjectNode relay = document.putObject("operations").putObject("relayEntries");
        relay.put("action", "send");
        ref(relay.putObject("channel"), "channels/events");
        relay.put("summary", "Each entry is sent after it is durable in the log, exactly once for who reads committed");
    }

    private static ObjectNode headers() {
        ObjectNode headers = Json.MAPPER.createObjectNode();
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        digits(properties, "position", "The entry's position, in decimal digits.");
        digits(properties, "previousposition", "The position of the record before it in this topic, 0 for the first.");
        properties.putObject("content-type").put("const", CONTENT_TYPE);
        headers.putArray("required").add("position").add("previousposition").add("content-type");
        return headers;
    }

    private static void digits(ObjectNode properties, String name, String description) {
        properties
                .putObject(name)
                .put("type", "string")
                .put("description", description)
                .put("pattern", "^(?:0|[1-9]\\d{0,18})$");
    }

    private static ObjectNode data(EventType type, int version) {
        String text = EventSchemas.text(type.name(), version)
                .orElseThrow(() -> new IllegalStateException("no schema of " + type.name() + " " + version));
        ObjectNode schema = (ObjectNode) Json.MAPPER.readTree(text);
        schema.remove("$schema");
        schema.remove("$id");
        return schema;
    }

    private static void message(ObjectNode message, EventType type, int version) {
        message.put("name", type.type());
        message.put("title", type.name() + ", version " + version);
        message.put("contentType", CONTENT_TYPE);
        ref(message.putObject("headers"), "components/schemas/Headers");
        var both = message.putObject("payload").putArray("allOf");
        ref(both.addObject(), "components/schemas/Entry");
        ObjectNode properties = both.addObject().put("type", "object").putObject("properties");
        properties.putObject("type").put("const", type.type());
        properties.putObject("dataschema").put("const", type.dataSchema(version));
        ref(properties.putObject("data"), "components/schemas/" + type.name() + ".v" + version);
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("description", "The plan's id; installation for entries of no plan.");
        kafka.put("bindingVersion", BINDING_VERSION);
    }

    private static void ref(ObjectNode from, String to) {
        from.put("$ref", "#/" + to);
    }
}
