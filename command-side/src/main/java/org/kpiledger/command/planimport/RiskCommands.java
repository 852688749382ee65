package org.kpiledger.command.planimport;

import static org.kpiledger.command.planimport.PlanFileContent.lines;
import static org.kpiledger.command.planimport.PlanFileContent.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kpiledger.command.Intent;
import org.kpiledger.command.risk.AddMitigation;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.risk.Level;

/** The risks to the whole plan, each with its mitigations; their owners are still to be named. */
final class RiskCommands {
    private static final Line SECTION = new Line("2.6");

    private RiskCommands() {}

    static List<Intent> of(PlanFileContent file) {
        List<Intent> commands = new ArrayList<>();
        for (Spot risk : file.root().list("risks")) {
            Code code = risk.at("code").code();
            commands.add(raise(risk, code, file));
            for (Spot mitigation : risk.list("mitigations")) {
                commands.add(new AddMitigation(
                        file.id(),
                        code,
                        mitigation.at("code").code(),
                        mitigation.text(),
                        null,
                        null,
                        source(SECTION, mitigation.at("line")),
                        file.effectiveOn()));
            }
        }
        return commands;
    }

    private static RaiseRisk raise(Spot risk, Code code, PlanFileContent file) {
        IntStream single = Stream.of("ownerRuleLine", "line", "probabilityLine", "impactLine")
                .mapToInt(field -> risk.at(field).integer());
        return new RaiseRisk(
                file.id(),
                code,
                null,
                risk.at("perspective").name(),
                risk.at("description").text(),
                risk.at("probability").constant(Level.class),
                risk.at("impact").constant(Level.class),
                risk.at("ownerRule").text(),
                source(SECTION, IntStream.concat(single, lines(risk, "descriptionLines"))),
                file.effectiveOn());
    }
}
