package org.kpiledger.command.planimport;

import static org.kpiledger.command.planimport.PlanFileContent.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kpiledger.command.Intent;
import org.kpiledger.command.activity.ReportActivity;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.LinkBasis;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.value.Basis;

/** The highlights: every one is an activity, and those that count for a KPI contribute a value too. */
final class HighlightCommands {
    private HighlightCommands() {}

    static List<Intent> activities(PlanFileContent file) {
        Map<Code, Line> sections = new HashMap<>();
        for (Spot priority : file.priorities()) {
            sections.put(priority.at("code").code(), PlanFileContent.sectionOf(priority));
        }
        List<Intent> commands = new ArrayList<>();
        for (Spot highlight : file.root().list("highlights")) {
            IntStream lines = Stream.of(highlight.find("line"), highlight.find("dateLine"))
                    .flatMap(Optional::stream)
                    .mapToInt(Spot::integer);
            Code priority = highlight.at("priority").code();
            commands.add(new ReportActivity(
                    file.id(),
                    highlight.at("id").code(),
                    priority,
                    highlight.find("theme").map(Spot::code).orElse(null),
                    dateOf(highlight, file),
                    highlight.find("dateEnd").map(Spot::date).orElse(null),
                    highlight.at("status").constant(ActivityStatus.class),
                    highlight.at("region").code(),
                    highlight.list("countries").stream()
                            .map(country -> country.as(Country::new))
                            .toList(),
                    highlight.list("partners").stream().map(Spot::line).toList(),
                    highlight.list("figures").stream().map(Figures::ofHighlight).toList(),
                    highlight.find("kpi").map(Spot::code).orElse(null),
                    highlight
                            .find("kpiBasis")
                            .map(basis -> basis.constant(LinkBasis.class))
                            .orElse(null),
                    highlight.at("summary").text(),
                    source(sections.get(priority), lines)));
        }
        return commands;
    }

    static List<Intent> values(PlanFileContent file) {
        Map<String, Aggregation> aggregations = aggregations(file);
        List<Intent> commands = new ArrayList<>();
        for (Spot highlight : file.root().list("highlights")) {
            highlight.find("kpiValue").ifPresent(value -> commands.add(value(highlight, value, aggregations, file)));
        }
        return commands;
    }

    /** A measure's aggregation, by KPI and measure. */
    private static Map<String, Aggregation> aggregations(PlanFileContent file) {
        Map<String, Aggregation> aggregations = new HashMap<>();
        for (Spot priority : file.priorities()) {
            for (Spot theme : priority.list("themes")) {
                for (Spot kpi : theme.list("kpis")) {
                    for (Spot measure : kpi.list("measures")) {
                        aggregations.put(key(kpi.at("code"), measure.at("code")), KpiCommands.aggregation(measure));
                    }
                }
            }
        }
        return aggregations;
    }

    /** Every highlight adds to the period, so each is a contribution of its own. */
    private static RecordKpiValue value(
            Spot highlight, Spot kpiValue, Map<String, Aggregation> aggregations, PlanFileContent file) {
        Spot kpi = highlight.at("kpi");
        Spot measure = kpiValue.at("measure");
        Aggregation aggregation = aggregations.get(key(kpi, measure));
        if (aggregation == null) {
            throw measure.wrong("names no measure of the KPI " + kpi.string());
        }
        Basis basis = kpiValue.at("basis").constant(Basis.class);
        Quantity value = kpiValue.at("value").quantity();
        List<Code> members = aggregation == Aggregation.DISTINCT
                ? highlight.list("countries").stream().map(Spot::code).toList()
                : List.of();
        return new RecordKpiValue(
                file.id(),
                kpi.code(),
                measure.code(),
                new Period(String.valueOf(file.fiscalYear())),
                dateOf(highlight, file),
                highlight.at("region").code(),
                highlight.at("id").line(),
                saidBesideMembers(value, members, basis) ? value : null,
                null,
                null,
                members,
                null,
                List.of(),
                basis,
                highlight.at("status").constant(ActivityStatus.class) == ActivityStatus.ONGOING ? true : null,
                List.of(),
                null,
                null);
    }

    /** Named countries are united, never added: beside them a number stands only where the document states it itself. */
    private static boolean saidBesideMembers(Quantity value, List<Code> members, Basis basis) {
        return members.isEmpty() || (basis == Basis.FIGURE_STATED && value.equals(Quantity.of(members.size())));
    }

    /** The highlights are those of the fiscal year, so an undated one counts for it. */
    private static PartialDate dateOf(Spot highlight, PlanFileContent file) {
        return highlight
                .find("date")
                .map(Spot::date)
                .orElseGet(() -> new PartialDate(String.valueOf(file.fiscalYear())));
    }

    private static String key(Spot kpi, Spot measure) {
        return kpi.string() + "." + measure.string();
    }
}
