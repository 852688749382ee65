package org.kpiledger.query.answering;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the parameters and answers of the queries, which read their parameters themselves to be strict. */
@Component
class QueriesOpenApi implements OpenApiCustomizer {
    private static final String DIFF = "/api/diff";
    private static final String AUTHORITY = "/api/authority";
    private static final String EXCEPTIONS = "/api/exceptions";
    private static final String MOVEMENT = "/api/plans/{plan}/risk-matrix/movement";

    /** They are about two moments, so neither takes {@code knownAt}. */
    private static final Set<String> OF_TWO_MOMENTS = Set.of(DIFF, MOVEMENT);

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("validAt", "The day that is asked about, such as 2023-12-31; today where it is not given"),
            Map.entry("knownAt", "What was known then: an instant, or @ and a position; now where it is not given"),
            Map.entry("minPosition", "Waits up to 5 s until the answer takes the entry at this position into account"),
            Map.entry("year", "The fiscal year"),
            Map.entry("priority", "Of this priority of the plan only"),
            Map.entry("theme", "Of this theme of the plan only"),
            Map.entry("region", "Of this region of the plan only, or GLO"),
            Map.entry(
                    "owner",
                    "Of this owner only: an actor id, see /api/actors; one that owns nothing gives an empty list"),
            Map.entry("country", "With this country (ISO 3166-1 alpha-3) only"),
            Map.entry("status", "Of this status only"),
            Map.entry("partner", "With a partner whose name contains this, in upper or lower case"),
            Map.entry("severity", "Of this severity only: LOW, MEDIUM or HIGH"),
            Map.entry("kpi", "Counting for this KPI only"),
            Map.entry("plan", "The plan"),
            Map.entry(
                    "steps",
                    "true tells all that was done to each value, and the remarks on it; false where not given"),
            Map.entry(
                    "figures",
                    "false leaves out what each measure counts by period, year and cycle; true where not given"),
            Map.entry("value", "To judge this value: by who stated, submitted or verified it, nobody could"),
            Map.entry("kind", "Of this kind of exception only"),
            Map.entry("subject", "About this subject, or about all below a prefix that ends in /*"),
            Map.entry("actor", "By this actor only; one that no entry knows gives an empty list"),
            Map.entry("type", "Of this type of event only, such as BudgetAllocated"),
            Map.entry(
                    "rating",
                    "inherent, before anything is done against a risk, or residual, after; inherent where not given"),
            Map.entry("role", "By actors in this role only, such as APPROVER"),
            Map.entry("reason", "With a stated reason that contains this, in upper or lower case"),
            Map.entry("format", "json, or csv for a spreadsheet; where it is not given, the header Accept decides"),
            Map.entry("from", "Recorded at this instant or @position, or later"),
            Map.entry("to", "Recorded at this instant or @position, or before"),
            Map.entry("after", "The position behind which the page begins"),
            Map.entry("before", "The position before which the page ends; with order=desc it begins there"),
            Map.entry("order", "asc, the order of the log, where it is not given; desc is newest first"),
            Map.entry("limit", "How many at most, up to 1000; 100 where it is not given"));

    private static final List<String> EVERYWHERE = List.of("validAt", "knownAt", "minPosition");

    /** The meanings that a query gives to names which mean something else in others. */
    private static final Map<String, Map<String, String>> OTHER_MEANINGS = Map.of(
            DIFF,
            Map.ofEntries(
                    Map.entry("plan", "The plan whose moments are compared"),
                    Map.entry("from", "The one moment: what was known at this instant or @position"),
                    Map.entry("to", "The other moment, earlier or later than the one; now where it is not given"),
                    Map.entry("kind", "Only plan, kpis, budget, risks, activities or findings"),
                    Map.entry("validAt", "The day that both moments are about; today where it is not given"),
                    Map.entry("fromValidAt", "The day that the one moment is about, instead of validAt"),
                    Map.entry("toValidAt", "The day that the other moment is about, instead of validAt")),
            MOVEMENT,
            Map.ofEntries(
                    Map.entry(
                            "from",
                            "The moment at which the movement begins: what was known at this instant or @position"),
                    Map.entry("to", "The moment at which it ends, not before; now where it is not given"),
                    Map.entry("validAt", "The day that both moments are about; today where it is not given"),
                    Map.entry("fromValidAt", "The day that the first moment is about, instead of validAt"),
                    Map.entry("toValidAt", "The day that the last moment is about, instead of validAt")),
            "/api/plans/{plan}/activities",
            Map.of(
                    "kpi", "Reported for this KPI, or linked to it",
                    "from", "Taking place on this day or later, for all that is known of the date",
                    "to", "Taking place on this day or before"),
            AUTHORITY,
            Map.of(
                    "role", "The role in which somebody could act, such as APPROVER",
                    "validAt",
                            "The day on which a delegation is over or not; today where it is not given. A role has no"
                                    + " first day, see knownAt",
                    "knownAt",
                            "Who held the role then: an instant, or @ and a position; now where it is not given. A role"
                                    + " is held from the entry that grants it until the one that revokes it"));

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "/api/plans/{plan}/allocations",
            Set.of("year"),
            "/api/plans/{plan}/commitments",
            Set.of("year"),
            "/api/plans/{plan}/pledges",
            Set.of("year"),
            "/api/plans/{plan}/spend-beside-result",
            Set.of("year"),
            DIFF,
            Set.of("plan", "from"),
            MOVEMENT,
            Set.of("from"),
            AUTHORITY,
            Set.of("role", "plan"),
            EXCEPTIONS,
            Set.of("plan"));

    private static final Map<String, List<String>> OWN = Map.ofEntries(
            Map.entry("/api/plans", List.of()),
            Map.entry("/api/plans/{plan}", List.of()),
            Map.entry("/api/plans/{plan}/versions", List.of()),
            Map.entry("/api/plans/{plan}/budgets", List.of()),
            Map.entry("/api/plans/{plan}/allocations", List.of("year")),
            Map.entry("/api/plans/{plan}/commitments", List.of("year")),
            Map.entry("/api/plans/{plan}/pledges", List.of("year")),
            Map.entry("/api/plans/{plan}/spend-beside-result", List.of("year")),
            Map.entry("/api/plans/{plan}/kpis", List.of("priority", "status", "region", "owner", "figures")),
            Map.entry("/api/plans/{plan}/kpis/{kpi}", List.of()),
            Map.entry("/api/plans/{plan}/kpis/{kpi}/values", List.of("steps")),
            Map.entry("/api/plans/{plan}/values/under-way", List.of()),
            Map.entry("/api/plans/{plan}/risks", List.of()),
            Map.entry("/api/plans/{plan}/risks/overdue", List.of()),
            Map.entry("/api/plans/{plan}/risks/reassessments-to-request", List.of()),
            Map.entry("/api/plans/{plan}/risk-matrix", List.of("rating")),
            Map.entry(MOVEMENT, List.of("rating", "from", "to", "fromValidAt", "toValidAt")),
            Map.entry("/api/plans/{plan}/periods", List.of()),
            Map.entry(
                    "/api/plans/{plan}/activities",
                    List.of(
                            "after",
                            "limit",
                            "priority",
                            "theme",
                            "region",
                            "country",
                            "partner",
                            "status",
                            "kpi",
                            "from",
                            "to")),
            Map.entry("/api/plans/{plan}/findings", List.of("status", "severity")),
            Map.entry("/api/plans/{plan}/findings/{finding}", List.of()),
            Map.entry(DIFF, List.of("plan", "from", "to", "kind", "fromValidAt", "toValidAt")),
            Map.entry(AUTHORITY, List.of("role", "plan", "priority", "region", "value")),
            Map.entry(EXCEPTIONS, List.of("plan", "kind", "after", "limit")),
            Map.entry(
                    "/api/audit",
                    List.of(
                            "subject", "actor", "role", "type", "reason", "from", "to", "after", "before", "order",
                            "limit", "format")));

    private static final Map<String, String> SUMMARIES = Map.ofEntries(
            Map.entry("/api/plans", "All plans"),
            Map.entry("/api/plans/{plan}", "A plan with its tree, facts and discrepancies"),
            Map.entry("/api/plans/{plan}/versions", "The versions of a plan, and what each amendment changed"),
            Map.entry("/api/plans/{plan}/budgets", "The budgets of the cycle by year, and their sums"),
            Map.entry("/api/plans/{plan}/allocations", "The budget of a year by node: allocated, committed, spent"),
            Map.entry("/api/plans/{plan}/commitments", "Money that is promised and not paid yet"),
            Map.entry("/api/plans/{plan}/pledges", "Funds that others promised, in the currency they promised"),
            Map.entry("/api/plans/{plan}/spend-beside-result", "Per cent spent beside per cent achieved"),
            Map.entry("/api/plans/{plan}/kpis", "The KPIs of a plan and how each stands"),
            Map.entry("/api/plans/{plan}/kpis/{kpi}", "A KPI: definitions, targets, figures by period, status"),
            Map.entry("/api/plans/{plan}/kpis/{kpi}/values", "The values of a KPI and how far each has come"),
            Map.entry("/api/plans/{plan}/values/under-way", "The values of all KPIs that wait for somebody"),
            Map.entry("/api/plans/{plan}/risks", "The risks of a plan, with owners, assessments and mitigations"),
            Map.entry("/api/plans/{plan}/risks/overdue", "What should have been done about risks by now"),
            Map.entry(
                    "/api/plans/{plan}/risks/reassessments-to-request",
                    "Which assessments are to be asked for, since a KPI was off track in two periods"),
            Map.entry("/api/plans/{plan}/risk-matrix", "The risks by probability and impact"),
            Map.entry(MOVEMENT, "How the risks moved in the matrix between two moments"),
            Map.entry("/api/plans/{plan}/periods", "How far each year and quarter has come"),
            Map.entry("/api/plans/{plan}/activities", "What was done, a page in the order of the log"),
            Map.entry("/api/plans/{plan}/findings", "What auditors found about which figure, and what came of it"),
            Map.entry("/api/plans/{plan}/findings/{finding}", "A finding"),
            Map.entry(DIFF, "What differs between two moments, field by field"),
            Map.entry(AUTHORITY, "Who could act in a role there, then, and who not and why"),
            Map.entry(
                    EXCEPTIONS, "Where the usual way was left: late entries, delegations, changes after certification"),
            Map.entry("/api/audit", "The audit trail: each entry with what stood before and after"));

    private static final Map<String, String> PATH_PARAMETERS = Map.of(
            "plan", "The plan, such as OP-23",
            "kpi", "The KPI, such as P1.EMT.K1",
            "finding", "The finding, such as F-0001");

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("401", "No login");
        ANSWERS.put("404", "What the address names is not known at that moment");
        ANSWERS.put("422", "A parameter is unknown, repeated or bad; errors names it");
        ANSWERS.put("503", "Not there yet; Retry-After says when to try again");
    }

    @Override
    public void customise(OpenAPI document) {
        OWN.forEach((path, own) -> {
            if (document.getPaths() != null && document.getPaths().get(path) != null) {
                describe(path, document.getPaths().get(path).getGet(), own);
            }
        });
    }

    private static void describe(String path, Operation query, List<String> own) {
        query.setSummary(SUMMARIES.get(path));
        if (query.getParameters() != null) {
            query.getParameters().forEach(given -> given.setDescription(PATH_PARAMETERS.get(given.getName())));
        }
        own.forEach(name -> query.addParametersItem(parameter(path, name)));
        EVERYWHERE.stream()
                .filter(name -> !(OF_TWO_MOMENTS.contains(path) && name.equals("knownAt")))
                .forEach(name -> query.addParametersItem(parameter(path, name)));
        Content content = new Content()
                .addMediaType("application/json", new MediaType().schema(new JsonSchema().typesItem("object")));
        if (own.contains("format")) {
            content.addMediaType("text/csv", new MediaType().schema(new JsonSchema().typesItem("string")));
        }
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("The answer; asOf says for which moment it holds, and with simulated that"
                                        + " nothing of it happened")
                                .content(content));
        ANSWERS.forEach((status, meaning) -> responses.addApiResponse(status, new ApiResponse().description(meaning)));
        query.setResponses(responses);
        query.setTags(List.of("queries"));
    }

    private static Parameter parameter(String path, String name) {
        return new QueryParameter()
                .name(name)
                .required(REQUIRED.getOrDefault(path, Set.of()).contains(name))
                .description(OTHER_MEANINGS.getOrDefault(path, MEANINGS).getOrDefault(name, MEANINGS.get(name)))
                .schema(new JsonSchema().typesItem("string"));
    }
}
