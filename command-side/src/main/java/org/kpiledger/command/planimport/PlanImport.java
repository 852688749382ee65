package org.kpiledger.command.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kpiledger.command.Intent;
import org.kpiledger.events.codec.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a plan file ({@code plans/plan.schema.json}) as the commands that make the plan, in their order. */
public final class PlanImport {
    private PlanImport() {}

    /**
     * The commands of the file.
     *
     * @throws BadPlanFile when it is no plan file, naming the place
     */
    public static List<ImportStep> commands(Path file) {
        try {
            return commands(parse(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the plan file " + file, unreadable);
        }
    }

    /**
     * The commands of the plan; the same plan gives the same commands under the same ids.
     *
     * @throws BadPlanFile when it is no plan, naming the place
     */
    public static List<ImportStep> commands(JsonNode plan) {
        PlanFileContent file = new PlanFileContent(new Spot(plan, ""));
        // Values name KPIs, and KPIs name themes: what is named stands before what names it.
        Stream<Intent> commands = Stream.of(
                        TreeCommands.of(file),
                        FactCommands.of(file),
                        DiscrepancyCommands.of(file),
                        BudgetCommands.of(file),
                        KpiCommands.of(file),
                        RiskCommands.of(file),
                        HighlightCommands.activities(file),
                        HighlightCommands.values(file))
                .flatMap(List::stream);
        return commands.map(ImportStep::of).toList();
    }

    static JsonNode parse(byte[] json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JacksonException bad) {
            throw new BadPlanFile("", "is not JSON: " + bad.getOriginalMessage());
        }
    }
}
