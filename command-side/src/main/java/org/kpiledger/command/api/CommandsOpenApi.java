package org.kpiledger.command.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kpiledger.command.Intent;
import org.kpiledger.command.NeedsReason;
import org.kpiledger.command.access.Authority;
import org.kpiledger.events.codec.RecordCodec;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes each command as a path of its own, from the same description of its record that reads it. */
@Component
class CommandsOpenApi implements OpenApiCustomizer {
    private static final String BATCH = "/api/commands";
    private static final String PATH = BATCH + "/";
    private static final Map<String, String> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("200", "Carried out and durable, or carried out before under the same key"),
            Map.entry("400", "Not JSON, a duplicate key, a bad Idempotency-Key"),
            Map.entry("401", "No login"),
            Map.entry("403", "The actor's roles do not allow it"),
            Map.entry("404", "The subject does not exist"),
            Map.entry("409", "A rule stands against it, or somebody was quicker; the code says which"),
            Map.entry("413", "The body or the entry is too large"),
            Map.entry("415", "The body is not application/json"),
            Map.entry("422", "A field is unknown, missing or bad; errors names each"),
            Map.entry("503", "Not now; Retry-After says when")));

    private final CommandCatalog catalog;

    CommandsOpenApi(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().remove(PATH + "{name}");
        Optional.ofNullable(document.getPaths().get(BATCH))
                .map(PathItem::getPost)
                .ifPresent(CommandsOpenApi::describeBatch);
        for (Class<? extends Record> command : catalog.types()) {
            document.path(PATH + command.getSimpleName(), new PathItem().post(operation(command)));
        }
    }

    /** Each line names its command, whose body is described with the command itself. */
    private static void describeBatch(Operation batch) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                "200",
                new ApiResponse()
                        .description(
                                "One line for each, in their order: the answer or the problem that the command alone"
                                        + " would have had, with its status and, where it was given, its key as commandId"));
        responses.addApiResponse("401", new ApiResponse().description(ANSWERS.get("401")));
        responses.addApiResponse("415", new ApiResponse().description("The body is not " + BatchController.NDJSON));
        batch.operationId("commands")
                .summary("Many commands, one a line; order is kept for each subject")
                .addTagsItem("commands")
                .parameters(List.of())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        BatchController.NDJSON,
                                        new MediaType()
                                                .schema(new JsonSchema().typesItem("string"))
                                                .example("{\"command\":\"AssignRiskOwner\",\"idempotencyKey\":\"k-1\","
                                                        + "\"body\":{}}"))))
                .responses(responses);
    }

    private static Operation operation(Class<? extends Record> command) {
        ApiResponses responses = new ApiResponses();
        ANSWERS.forEach((status, meaning) -> responses.addApiResponse(status, new ApiResponse().description(meaning)));
        return new Operation()
                .operationId(command.getSimpleName())
                .summary(command.getSimpleName())
                .description(
                        "Needs " + String.join(" or ", Authority.neededFor(command.asSubclass(Intent.class))) + ".")
                .addTagsItem("commands")
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "The command's key; sent again under it, it is answered as the first time. Keys are"
                                        + " kept for the last 7 days or 1,000,000 commands.")
                        .required(false)
                        .schema(new JsonSchema().typesItem("string").pattern("[A-Za-z0-9._:-]{1,64}")))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(body(command)))))
                .responses(responses);
    }

    /** The record's schema, with the two liberties that the reader takes: a reason, and a default of effectiveOn. */
    private static Schema<?> body(Class<? extends Record> command) {
        ObjectNode described = RecordCodec.schema(command);
        ((ObjectNode) described.get("properties"))
                .putObject("reason")
                .put("type", "string")
                .put("maxLength", 500);
        if (described.get("required") instanceof ArrayNode required) {
            required.removeIf(name -> name.stringValue().equals("effectiveOn"));
        }
        if (NeedsReason.class.isAssignableFrom(command)) {
            described.withArray("required").add("reason");
        }
        return schema(described);
    }

    private static Schema<?> schema(JsonNode described) {
        JsonSchema schema = new JsonSchema();
        schema.addType(described.get("type").stringValue());
        if (described.has("pattern")) {
            schema.setPattern(described.get("pattern").stringValue());
        }
        if (described.has("maxLength")) {
            schema.setMaxLength(described.get("maxLength").intValue());
        }
        if (described.get("enum") instanceof ArrayNode values) {
            values.forEach(value -> schema.addEnumItemObject(value.stringValue()));
        }
        if (described.has("items")) {
            schema.setItems(schema(described.get("items")));
        }
        if (described.get("properties") instanceof ObjectNode properties) {
            properties.forEachEntry((name, property) -> schema.addProperty(name, schema(property)));
        }
        if (described.get("required") instanceof ArrayNode required) {
            required.forEach(name -> schema.addRequiredItem(name.stringValue()));
        }
        if (described.path("additionalProperties").isBoolean()) {
            schema.setAdditionalProperties(false);
        }
        return schema;
    }
}
