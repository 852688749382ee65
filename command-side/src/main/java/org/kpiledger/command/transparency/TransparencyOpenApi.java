package org.kpiledger.command.transparency;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes the log to outsiders, whose bytes, texts and parameters are read and written by itself. */
final class TransparencyOpenApi implements OpenApiCustomizer {
    private static final String PROOF = "/log/proof/";

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().remove("/log/tile/{*path}");
        document.getPaths().remove("/log/tile/{path}");
        document.path("/log/checkpoint", text("checkpoint", "The end of the log, signed (C2SP tlog-checkpoint)"))
                .path(
                        "/log/checkpoint/witnessed",
                        text("witnessedCheckpoint", "The last one that was seen outside, with who saw it"))
                .path("/log/key", text("logKey", "The key that checkpoints are verified with (C2SP signed-note)"))
                .path(
                        "/log/tile/{level}/{index}",
                        tile("tile", "A tile of the tree (C2SP tlog-tiles)", level(), index()))
                .path(
                        "/log/tile/entries/{index}",
                        tile("entryBundle", "The entries of a tile, each behind its length (C2SP tlog-tiles)", index()))
                .path(
                        PROOF + "inclusion",
                        proof(
                                "inclusionProof",
                                "That an entry is in the tree of a size (RFC 6962, section 2.1.1)",
                                number("index", "The entry's position - 1, below the size"),
                                number("size", "Not beyond the log")))
                .path(
                        PROOF + "consistency",
                        proof(
                                "consistencyProof",
                                "That a tree continues a smaller one (RFC 6962, section 2.1.2)",
                                number("from", "The smaller size, at least 1"),
                                number("to", "The larger size, not beyond the log")));
    }

    private static PathItem text(String id, String summary) {
        return new PathItem()
                .get(operation(id, summary)
                        .responses(answers(content("text/plain", new JsonSchema().typesItem("string")), Map.of())));
    }

    private static PathItem tile(String id, String summary, Parameter... parameters) {
        return new PathItem()
                .get(operation(id, summary)
                        .parameters(List.of(parameters))
                        .responses(answers(
                                content(
                                        "application/octet-stream",
                                        new JsonSchema().typesItem("string").format("binary")),
                                Map.of(
                                        "401", "No login",
                                        "404", "No such path, or the log has too few entries (no-such-tile)"))));
    }

    private static Parameter index() {
        return new PathParameter()
                .name("index")
                .description("In groups of three digits, all but the last begun by x and each its own part of the path,"
                        + " such as x001/x234/067; behind it .p/ and the width where it is partial")
                .schema(new JsonSchema().typesItem("string"));
    }

    private static Parameter level() {
        return new PathParameter()
                .name("level")
                .description("From 0, the leaves, to 63")
                .schema(new JsonSchema().typesItem("integer"));
    }

    private static PathItem proof(String id, String summary, Parameter... parameters) {
        Schema<?> hashes = new JsonSchema()
                .typesItem("object")
                .addProperty(
                        "hashes",
                        new JsonSchema()
                                .typesItem("array")
                                .items(new JsonSchema().typesItem("string").format("byte"))
                                .description("In base64, towards the root"));
        return new PathItem()
                .get(operation(id, summary)
                        .parameters(List.of(parameters))
                        .responses(answers(
                                content("application/json", hashes),
                                Map.of("401", "No login", "422", "A parameter is missing, unknown or out of range"))));
    }

    private static Parameter number(String name, String meaning) {
        return new QueryParameter()
                .name(name)
                .required(true)
                .description(meaning)
                .schema(new JsonSchema().typesItem("integer").format("int64"));
    }

    private static Operation operation(String id, String summary) {
        return new Operation().operationId(id).summary(summary).addTagsItem("log");
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static ApiResponses answers(Content content, Map<String, String> others) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                "200", new ApiResponse().description("The answer").content(content));
        new TreeMap<>(others)
                .forEach((status, meaning) -> responses.addApiResponse(status, new ApiResponse().description(meaning)));
        return responses;
    }
}
