package org.kpiledger.command.planimport;

import static org.kpiledger.command.planimport.PlanFileContent.lines;
import static org.kpiledger.command.planimport.PlanFileContent.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Intent;
import org.kpiledger.command.plan.RecordPlanFact;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.PlanFactKind;

/** What the document states beside its tree. */
final class FactCommands {
    private static final Line THEMATIC_PRIORITIES = new Line("2.4");
    private static final Line REPORTING = new Line("2.5");
    private static final Line RISKS = new Line("2.6");

    private static final LocalizedText EXTERNAL_CONTRACTS = LocalizedText.of("External service contracts", "外部服务合同");
    private static final Map<String, LocalizedText> FREQUENCIES =
            Map.of("ANNUAL", LocalizedText.of("annual", "每年"), "ONCE", LocalizedText.of("once", "一次"));

    private final Code planId;
    private final LocalDate effectiveOn;
    private final PartialDate budgetYear;
    private final List<Intent> commands = new ArrayList<>();

    private FactCommands(PlanFileContent file) {
        planId = file.id();
        effectiveOn = file.effectiveOn();
        budgetYear = new PartialDate(String.valueOf(file.fiscalYear()));
    }

    static List<Intent> of(PlanFileContent file) {
        FactCommands facts = new FactCommands(file);
        Spot root = file.root();
        facts.vocabulary(root.list("regions"), PlanFactKind.REGION);
        facts.vocabulary(root.list("units"), PlanFactKind.UNIT);
        root.find("fundingByRegion").ifPresent(facts::funding);
        root.find("deliveryModel").ifPresent(facts::delivery);
        root.list("thematicPriorities").forEach(facts::thematicPriority);
        root.list("reporting").forEach(facts::reporting);
        root.find("riskManagement").ifPresent(facts::riskManagement);
        root.list("governance").forEach(facts::governance);
        PrintedShares.of(file, facts::printedShare);
        return facts.commands;
    }

    private void vocabulary(List<Spot> entries, PlanFactKind kind) {
        for (Spot entry : entries) {
            add(entry.at("code").code(), kind, entry.at("name").text(), null, List.of(), null);
        }
    }

    private void funding(Spot funding) {
        SourceRef source = source(funding.at("source").line(), lines(funding, "lines"));
        Spot global = funding.at("global");
        Spot region = global.at("region");
        add(
                region.as(code -> new Code("FUNDING." + code)),
                PlanFactKind.FUNDING_BY_REGION,
                global.at("basis").text(),
                global.at("qualifier").text(),
                List.of(Figures.share(region.line(), global.at("printedShare"), global.find("qualifier"))),
                source);
        Spot regional = funding.at("regional");
        List<Figure> figures = regional.list("regions").stream()
                .map(each -> Figures.shareRange(each.line(), regional))
                .toList();
        add(
                new Code("FUNDING.REGIONS"),
                PlanFactKind.FUNDING_BY_REGION,
                regional.at("qualifier").text(),
                funding.at("note").text(),
                figures,
                source);
    }

    private void delivery(Spot model) {
        Line section = model.at("source").line();
        for (Spot mode : model.list("modes")) {
            add(
                    mode.at("code").as(code -> new Code("DELIVERY." + code)),
                    PlanFactKind.DELIVERY_MODEL,
                    mode.at("name").text(),
                    mode.find("note")
                            .map(Spot::text)
                            .orElseGet(() -> joined(mode.find("qualifier"), mode.find("base"))),
                    mode.find("printedShare").stream()
                            .map(share -> Figures.share(englishOf(mode.at("base")), share, mode.find("qualifier")))
                            .toList(),
                    source(section, mode.at("line")));
        }
        Spot contracts = model.at("externalContracts");
        add(new RecordPlanFact(
                planId,
                new Code("DELIVERY.EXTERNAL_CONTRACTS"),
                PlanFactKind.DELIVERY_MODEL,
                null,
                EXTERNAL_CONTRACTS,
                joined(contracts.find("qualifier"), contracts.find("base")),
                List.of(Figures.share(
                        englishOf(contracts.at("base")), contracts.at("printedShare"), contracts.find("qualifier"))),
                contracts.at("asOf").date(),
                source(section, contracts.at("line")),
                effectiveOn));
    }

    private void thematicPriority(Spot priority) {
        List<Figure> printedOtherwise = priority.find("printedCode").stream()
                .map(printed -> new Figure(new Line("code"), null, null, null, null, printed.line()))
                .toList();
        add(
                priority.at("code").code(),
                PlanFactKind.THEMATIC_PRIORITY,
                priority.at("name").text(),
                null,
                printedOtherwise,
                source(THEMATIC_PRIORITIES, priority.at("line")));
    }

    private void reporting(Spot rule) {
        Spot frequency = rule.at("frequency");
        LocalizedText often = FREQUENCIES.get(frequency.string());
        if (often == null) {
            throw frequency.wrong("must be one of " + FREQUENCIES.keySet());
        }
        add(
                rule.at("code").code(),
                PlanFactKind.REPORTING_RULE,
                rule.at("what").text(),
                joined(rule.at("to").text(), often),
                List.of(),
                source(REPORTING, rule.at("line")));
    }

    private void riskManagement(Spot rules) {
        SourceRef source = source(RISKS, lines(rules, "lines"));
        LocalizedText reassessment = rules.at("reassessment").text();
        LocalizedText otherLevels = rules.at("otherLevels").text();
        add(new Code("RISK.REASSESSMENT"), PlanFactKind.RISK_MANAGEMENT, reassessment, null, List.of(), source);
        add(new Code("RISK.OTHER_LEVELS"), PlanFactKind.RISK_MANAGEMENT, otherLevels, null, List.of(), source);
    }

    private void governance(Spot fact) {
        add(
                fact.at("code").code(),
                PlanFactKind.GOVERNANCE,
                fact.at("fact").text(),
                null,
                List.of(),
                source(null, lines(fact, "lines")));
    }

    private void printedShare(PrintedShares.Printed printed) {
        add(new RecordPlanFact(
                planId,
                printed.code(),
                PlanFactKind.PRINTED_SHARE,
                printed.node(),
                printed.statement(),
                null,
                List.of(Figures.share(englishOf(printed.statement()), printed.share(), Optional.empty())),
                budgetYear,
                source(printed.section(), IntStream.of(printed.line())),
                effectiveOn));
    }

    private void add(
            Code code,
            PlanFactKind kind,
            LocalizedText statement,
            @Nullable LocalizedText note,
            List<Figure> figures,
            @Nullable SourceRef source) {
        PartialDate asOf = null;
        add(new RecordPlanFact(planId, code, kind, null, statement, note, figures, asOf, source, effectiveOn));
    }

    private void add(RecordPlanFact fact) {
        commands.add(fact);
    }

    private static @Nullable LocalizedText joined(Optional<Spot> first, Optional<Spot> second) {
        if (first.isPresent() && second.isPresent()) {
            return joined(first.get().text(), second.get().text());
        }
        return first.or(() -> second).map(Spot::text).orElse(null);
    }

    private static LocalizedText joined(LocalizedText first, LocalizedText second) {
        Map<String, String> both = new TreeMap<>(first.byLanguage());
        second.byLanguage().forEach((language, text) -> both.merge(language, text, (a, b) -> a + "; " + b));
        return LocalizedText.of(both);
    }

    private static Line englishOf(Spot text) {
        return text.at("en").line();
    }

    private static Line englishOf(LocalizedText text) {
        return new Line(String.valueOf(text.byLanguage().get("en")));
    }
}
