package org.kpiledger.command.planimport;

import static org.kpiledger.command.planimport.PlanFileContent.source;

import java.util.ArrayList;
import java.util.List;
import org.kpiledger.command.Intent;
import org.kpiledger.command.kpi.ProposeKpi;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Category;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;

/** The KPIs as proposed: their approval is asked for in the document, so loading approves none. */
final class KpiCommands {
    private KpiCommands() {}

    static List<Intent> of(PlanFileContent file) {
        List<Intent> commands = new ArrayList<>();
        for (Spot priority : file.priorities()) {
            Line section = PlanFileContent.sectionOf(priority);
            for (Spot theme : priority.list("themes")) {
                Code code = theme.at("code").code();
                theme.list("kpis").forEach(kpi -> commands.add(proposal(kpi, code, section, file)));
            }
        }
        return commands;
    }

    private static ProposeKpi proposal(Spot kpi, Code theme, Line section, PlanFileContent file) {
        return new ProposeKpi(
                file.id(),
                kpi.at("code").code(),
                theme,
                kpi.at("name").text(),
                kpi.list("measures").stream().map(KpiCommands::measure).toList(),
                kpi.list("sameAs").stream().map(Spot::code).toList(),
                kpi.list("similarTo").stream().map(Spot::code).toList(),
                kpi.find("note").map(Spot::text).orElse(null),
                source(section, kpi.at("line")),
                null,
                null,
                null,
                null,
                file.effectiveOn());
    }

    private static Measure measure(Spot measure) {
        return new Measure(
                measure.at("code").code(),
                measure.at("unit").code(),
                measure.at("valueType").constant(ValueType.class),
                aggregation(measure),
                measure.at("direction").constant(Direction.class),
                measure.list("disaggregation").stream()
                        .map(KpiCommands::dimension)
                        .toList(),
                measure.find("note").map(Spot::text).orElse(null));
    }

    static Aggregation aggregation(Spot measure) {
        return measure.at("aggregation").constant(Aggregation.class);
    }

    private static Disaggregation dimension(Spot dimension) {
        return new Disaggregation(
                dimension.at("dimension").code(),
                dimension.at("name").name(),
                dimension.list("values").stream()
                        .map(value -> new Category(
                                value.at("code").code(), value.at("name").name()))
                        .toList());
    }
}
