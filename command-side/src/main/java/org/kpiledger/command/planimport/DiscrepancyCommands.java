package org.kpiledger.command.planimport;

import static org.kpiledger.command.planimport.PlanFileContent.lines;
import static org.kpiledger.command.planimport.PlanFileContent.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpiledger.command.Intent;
import org.kpiledger.command.plan.NoteDiscrepancy;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.Line;
import org.kpiledger.events.plan.Severity;

/** Where the document contradicts itself, each on the deepest node that holds all its lines. */
final class DiscrepancyCommands {
    private DiscrepancyCommands() {}

    static List<Intent> of(PlanFileContent file) {
        NodesByLine nodes = NodesByLine.of(file);
        List<Intent> commands = new ArrayList<>();
        for (Spot discrepancy : file.root().list("discrepancies")) {
            Optional<Code> node =
                    nodes.holdingAll(lines(discrepancy, "lines").boxed().toList());
            commands.add(new NoteDiscrepancy(
                    file.id(),
                    discrepancy.at("id").code(),
                    node.orElse(null),
                    discrepancy.at("kind").code(),
                    discrepancy.at("severity").constant(Severity.class),
                    discrepancy.at("description").text(),
                    discrepancy.find("handling").map(Spot::text).orElse(null),
                    discrepancy
                            .find("share")
                            .map(DiscrepancyCommands::printedAndExpected)
                            .orElse(List.of()),
                    source(null, lines(discrepancy, "lines")),
                    file.effectiveOn()));
        }
        return commands;
    }

    private static List<Figure> printedAndExpected(Spot share) {
        Figure printed = Figures.share(
                new Line("printed share of " + share.at("code").code()), share.at("printed"), Optional.empty());
        Figure expected = new Figure(
                new Line("true share of " + share.at("code").code()),
                Figures.percent(share.at("expected")),
                null,
                printed.unit(),
                null,
                null);
        return List.of(printed, expected);
    }
}
