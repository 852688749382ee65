package org.kpiledger.command.evidence;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes the files in and out. */
final class EvidenceOpenApi implements OpenApiCustomizer {
    private static final String PATH = "/api/evidence/{sha256}";

    private final long bytesMax;

    EvidenceOpenApi(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Override
    public void customise(OpenAPI document) {
        document.path(PATH, new PathItem().put(put()).get(get()));
    }

    private Operation put() {
        return operation("putEvidence", "Keep a file as evidence, under the SHA-256 of its bytes")
                .requestBody(new RequestBody()
                        .required(true)
                        .description(
                                "The file, at most " + bytesMax + " bytes: " + EvidenceType.NAMES
                                        + ". What it is is told by what it holds; the Content-Type is not looked at, but for a form with parts, which is no file.")
                        .content(binary()))
                .responses(
                        responses(
                                Map.of(
                                        "201", "Kept, and on disk",
                                        "200", "Was kept before",
                                        "403", "The actor has none of the roles KPI_OWNER, PLANNER and APPROVER",
                                        "413", "Larger than what is kept",
                                        "415",
                                                "Of no kind that is kept (unsupported-evidence), not a whole one (incomplete-evidence), or a form with parts in place of a file (unsupported-media-type)",
                                        "422",
                                                "Not the bytes that the address names (evidence-mismatch), none at all (empty-evidence), or no SHA-256 in the address")));
    }

    private static Operation get() {
        ApiResponses responses = responses(Map.of(
                "404", "No such file is kept",
                "422", "No SHA-256 in the address",
                "500", "Its bytes are no longer those that were kept (evidence-damaged)"));
        responses.addApiResponse(
                "200",
                new ApiResponse()
                        .description("The file, to be saved, with the type that its bytes show")
                        .content(binary()));
        return operation("getEvidence", "A file that is kept as evidence").responses(responses);
    }

    private static Operation operation(String id, String summary) {
        return new Operation()
                .operationId(id)
                .summary(summary)
                .tags(List.of("evidence"))
                .addParametersItem(new PathParameter()
                        .name("sha256")
                        .description("64 lower-case hexadecimal digits")
                        .schema(new JsonSchema().typesItem("string").pattern("[0-9a-f]{64}")));
    }

    private static ApiResponses responses(Map<String, String> meanings) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse("401", new ApiResponse().description("No login"));
        new TreeMap<>(meanings)
                .forEach((status, meaning) -> responses.addApiResponse(status, new ApiResponse().description(meaning)));
        return responses;
    }

    private static Content binary() {
        Schema<?> bytes = new JsonSchema().typesItem("string").format("binary");
        return new Content().addMediaType("application/octet-stream", new MediaType().schema(bytes));
    }
}
