package org.kpiledger.command.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the import of a file of payments, whose parameters and body are read by itself to be strict. */
@Component
class ImportOpenApi implements OpenApiCustomizer {
    private static final String PATH = "/api/plans/{plan}/expenditures/import";

    private static final Map<String, String> ANSWERS = new TreeMap<>(Map.of(
            "200", "What became, or in a preview would become, of each row",
            "401", "No login",
            "403", "The actor's roles do not allow it",
            "404", "There is no such plan or budget",
            "409", "The Idempotency-Key was used before, or somebody was quicker",
            "413", "Larger than " + ExpenditureFile.BYTES_MAX + " bytes",
            "415", "The body is not text/csv in UTF-8",
            "422", "No such file (bad-file, too-many-rows), or rows are refused (import-refused) and nothing is booked",
            "503", "Not now; Retry-After says when"));

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() != null && document.getPaths().containsKey(PATH)) {
            document.path(PATH, new PathItem().post(operation()));
        }
    }

    private static Operation operation() {
        ApiResponses responses = new ApiResponses();
        ANSWERS.forEach((status, meaning) -> responses.addApiResponse(status, new ApiResponse().description(meaning)));
        return new Operation()
                .operationId("importExpenditures")
                .summary("Book a file of payments, all its rows or none")
                .addTagsItem("commands")
                .addParametersItem(named(new PathParameter(), "plan", "The plan"))
                .addParametersItem(named(new QueryParameter().required(true), "year", "The fiscal year"))
                .addParametersItem(named(
                        new QueryParameter(),
                        "preview",
                        "true asks what would become of the rows and books nothing; false where it is not given"))
                .addParametersItem(named(
                        new HeaderParameter(),
                        "Idempotency-Key",
                        "The command's key; sent again under it, it is answered as the first time"))
                .requestBody(new RequestBody()
                        .required(true)
                        .description("CSV after RFC 4180 in UTF-8, at most " + ExpenditureFile.ROWS_MAX
                                + " rows, with a header")
                        .content(new Content()
                                .addMediaType(
                                        "text/csv",
                                        new MediaType()
                                                .schema(new JsonSchema().typesItem("string"))
                                                .example("node,amount,currency,reference,date,commitment,reason\n"
                                                        + "P1.EMT,2500.00,CHF,INV-2023-0042,2023-06-12,,\n"))))
                .responses(responses);
    }

    private static Parameter named(Parameter parameter, String name, String meaning) {
        return parameter.name(name).description(meaning).schema(new JsonSchema().typesItem("string"));
    }
}
