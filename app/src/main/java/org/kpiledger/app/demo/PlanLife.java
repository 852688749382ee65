package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kpiledger.app.demo.Blueprint.Measured;
import org.kpiledger.app.demo.Blueprint.Theme;
import org.kpiledger.events.Code;
import org.kpiledger.events.Sha256;

/** All storylines of one plan, and what of them is still to be done. */
final class PlanLife {
    private final List<Storyline> stories;
    private final Script script;

    private PlanLife(Script script, List<Storyline> stories) {
        this.script = script;
        this.stories = stories;
    }

    /** What happens in the installation besides its plans. */
    static PlanLife ofInstallation(Cast cast, LocalDate end) {
        return new PlanLife(new Script("access", end), List.of(new Roles(cast)));
    }

    /**
     * What happens in a plan.
     *
     * @param end last day
     * @param evidence keeps a text and answers its digest
     */
    static PlanLife of(
            Code plan, Blueprint blueprint, Cast cast, long seed, LocalDate end, Function<String, Sha256> evidence) {
        Chances chances = new Chances(seed, plan);
        Map<Code, Double> paces = paces(blueprint, chances.of("paces"));
        List<Measured> measures = blueprint.measures();
        Chance drawn = chances.of("aims");
        List<Aims> aims = measures.stream()
                .map(measured -> Aims.draw(measured, paces.getOrDefault(measured.theme(), 1.0), drawn))
                .toList();
        Kpis kpis = new Kpis(plan, cast, blueprint, chances.of("kpis"));
        Values values =
                new Values(plan, cast, kpis, blueprint, aims, Quarter.brokenOffOn(end), chances.of("values"), evidence);
        Money money = new Money(plan, cast, blueprint, paces, chances.of("money"));
        Activities activities = new Activities(plan, cast, blueprint, money.pledges(), chances.of("activities"));
        return new PlanLife(
                new Script(plan.value(), end),
                List.of(
                        kpis,
                        new Targets(plan, cast, kpis, measures, aims, chances.of("targets")),
                        new Adoption(plan, cast, blueprint, chances.of("adoption")),
                        new Periods(plan, cast),
                        money,
                        values,
                        new Risks(plan, cast, blueprint, YearMonth.from(end), chances.of("risks")),
                        new Findings(
                                plan, cast, blueprint, values, activities, YearMonth.from(end), chances.of("findings")),
                        activities));
    }

    private record Chances(long seed, Code plan) {
        Chance of(String story) {
            return new Chance(seed, plan + "/" + story);
        }
    }

    /** Most themes come on as planned; some lag, one or two far behind. */
    private static Map<Code, Double> paces(Blueprint blueprint, Chance chance) {
        Map<Code, Double> paces = new HashMap<>();
        for (Theme theme : blueprint.themes()) {
            double pace = chance.happens(120) ? 0.6 : chance.happens(250) ? 0.82 : 1.02;
            paces.put(theme.code(), chance.about(pace, 0.03));
        }
        return paces;
    }

    /** Has it planned what happens in the month, before anything of it is done. */
    void tell(YearMonth month) {
        stories.forEach(story -> story.tell(month, script));
    }

    /** Takes out what is done up to the day, in its order. */
    List<Step> until(LocalDate day) {
        return script.until(day);
    }
}
