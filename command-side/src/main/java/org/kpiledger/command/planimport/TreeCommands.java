package org.kpiledger.command.planimport;

import static org.kpiledger.command.planimport.PlanFileContent.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kpiledger.command.Intent;
import org.kpiledger.command.plan.AddOutcome;
import org.kpiledger.command.plan.AddOutput;
import org.kpiledger.command.plan.AddPriority;
import org.kpiledger.command.plan.AddTheme;
import org.kpiledger.command.plan.RegisterPlan;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.SourceDocument;

/** The plan itself and its tree: priorities, themes, outcomes and outputs, as the document orders them. */
final class TreeCommands {
    /** ITU has its seat in Geneva; the plan file leaves the zone out. */
    private static final Line ZONE = new Line("Europe/Zurich");

    private final Code planId;
    private final LocalDate effectiveOn;
    private final Map<Code, LocalizedName> outputCategories = new HashMap<>();
    private final List<Intent> commands = new ArrayList<>();

    private TreeCommands(PlanFileContent file) {
        planId = file.id();
        effectiveOn = file.effectiveOn();
        for (Spot category : file.root().list("outputCategories")) {
            outputCategories.put(category.at("code").code(), category.at("name").name());
        }
    }

    static List<Intent> of(PlanFileContent file) {
        TreeCommands tree = new TreeCommands(file);
        tree.register(file);
        file.priorities().forEach(tree::addPriority);
        return tree.commands;
    }

    private void register(PlanFileContent file) {
        Spot plan = file.plan();
        Spot cycle = plan.at("cycle");
        Spot source = plan.at("source");
        commands.add(new RegisterPlan(
                planId,
                plan.at("name").name(),
                cycle.at("from").integer(),
                cycle.at("to").integer(),
                file.currency(),
                ZONE,
                plan.at("actionPlan").name(),
                plan.at("scopeNote").text(),
                new SourceDocument(
                        source.at("document").line(),
                        source.at("language").line(),
                        source.find("documentNumber").map(Spot::line).orElse(null),
                        source.at("sha256").as(Sha256::new),
                        source.at("lineCount").integer()),
                effectiveOn));
    }

    private void addPriority(Spot priority) {
        Spot lines = priority.at("lines");
        Stream<Spot> named = Stream.concat(
                Stream.of(
                        lines.at("table1").at("name"),
                        lines.at("title"),
                        lines.at("section").at("name")),
                priority.find("includes").map(includes -> includes.at("line")).stream());
        commands.add(new AddPriority(
                planId,
                priority.at("code").code(),
                priority.at("kind").constant(PriorityKind.class),
                priority.at("name").name(),
                priority.find("includes").map(Spot::text).orElse(null),
                source(PlanFileContent.sectionOf(priority), named.mapToInt(Spot::integer)),
                effectiveOn));
        priority.list("themes").forEach(theme -> addTheme(theme, priority));
    }

    private void addTheme(Spot theme, Spot priority) {
        Line section = PlanFileContent.sectionOf(priority);
        Code code = theme.at("code").code();
        commands.add(new AddTheme(
                planId,
                code,
                priority.at("code").code(),
                theme.at("name").name(),
                theme.at("crossCutting").bool(),
                source(section, theme.at("line")),
                effectiveOn));
        for (Spot outcome : theme.list("outcomes")) {
            commands.add(new AddOutcome(
                    planId,
                    outcome.at("code").code(),
                    code,
                    outcome.at("text").text(),
                    outcome.list("sameAs").stream().map(Spot::code).toList(),
                    outcome.list("similarTo").stream().map(Spot::code).toList(),
                    source(section, outcome.at("line")),
                    effectiveOn));
        }
        addOutputs(theme, code, section);
    }

    /** The file lists a theme's outputs by category alone, so theme and category make their code. */
    private void addOutputs(Spot theme, Code code, Line section) {
        List<Spot> outputs = theme.list("outputs");
        List<Spot> lines = theme.list("outputLines");
        if (outputs.size() != lines.size()) {
            throw theme.at("outputLines").wrong("must have a line for each of the " + outputs.size() + " outputs");
        }
        for (int i = 0; i < outputs.size(); i++) {
            Spot output = outputs.get(i);
            LocalizedName name = outputCategories.get(output.code());
            if (name == null) {
                throw output.wrong("names no output category of this file");
            }
            commands.add(new AddOutput(
                    planId,
                    output.as(category -> new Code(code + "." + category)),
                    code,
                    output.code(),
                    name,
                    source(section, IntStream.of(lines.get(i).integer())),
                    effectiveOn));
        }
    }
}
