package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.kpiledger.app.demo.Blueprint.Theme;
import org.kpiledger.command.risk.AddMitigation;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.risk.Level;

/** The risks of the plan, which are there from its beginning, and those of themes, which come in the course of it. */
final class Risks implements Storyline {
    private static final YearMonth BEGIN = YearMonth.of(2023, 1);
    private static final int RAISED_PER_MILLE = 330;
    private static final int ALL_MAX = 20;

    /** Before the end one risk is looked at no more for so long, which is longer than any cadence. */
    private static final int NEGLECTED_MONTHS = 7;

    private static final List<String> ENGLISH = List.of(
            "Equipment for the pilots arrives late",
            "Focal points in the countries change before the work is done",
            "Too few national experts can be found",
            "Data of the countries come incomplete",
            "Travel is restricted at short notice",
            "A partner withdraws its contribution");

    private static final List<String> CHINESE =
            List.of("试点设备迟到", "各国联络人在工作完成前更换", "可找到的国家专家太少", "各国数据不完整", "旅行临时受限", "合作伙伴撤回捐助");

    private final Code plan;
    private final Cast cast;
    private final Blueprint blueprint;
    private final YearMonth last;
    private final Chance chance;
    private final List<RiskStory> stories = new ArrayList<>();

    /** @param last month that is told of */
    Risks(Code plan, Cast cast, Blueprint blueprint, YearMonth last, Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.blueprint = blueprint;
        this.last = last;
        this.chance = chance;
    }

    /** The codes of all that were raised. */
    List<Code> codes() {
        return stories.stream().map(RiskStory::code).toList();
    }

    @Override
    public void tell(YearMonth month, Script script) {
        if (month.equals(BEGIN)) {
            blueprint.risks().forEach(this::known);
            stories.forEach(story -> story.assign(Workdays.nth(month, chance.between(8, 14)), script));
        } else {
            if (month.plusMonths(NEGLECTED_MONTHS).equals(last)) {
                stories.stream().filter(RiskStory::isOpen).findFirst().ifPresent(RiskStory::neglect);
            }
            stories.forEach(story -> story.tell(month, script));
            if (stories.size() < ALL_MAX && chance.happens(RAISED_PER_MILLE)) {
                raise(month, script);
            }
        }
    }

    private void known(RaiseRisk loaded) {
        RiskStory story = new RiskStory(
                plan, loaded.riskId(), cast, chance, loaded.probability(), loaded.impact(), stories.size());
        blueprint.mitigations().stream()
                .filter(mitigation -> mitigation.riskId().equals(loaded.riskId()))
                .map(AddMitigation::mitigation)
                .forEach(story::hasMitigation);
        stories.add(story);
    }

    private void raise(YearMonth month, Script script) {
        Theme theme = chance.one(blueprint.themes());
        int number = stories.size() + 1;
        Code code = new Code("R-" + theme.code() + "-" + number);
        Level probability = chance.one(List.of(Level.LOW, Level.MEDIUM, Level.MEDIUM));
        Level impact = chance.one(List.of(Level.MEDIUM, Level.MEDIUM, Level.HIGH));
        int text = chance.between(0, ENGLISH.size() - 1);
        LocalDate day = Workdays.nth(month, chance.between(3, 9));
        script.on(
                day,
                cast.plannerOf(number),
                new RaiseRisk(
                        plan,
                        code,
                        theme.code(),
                        LocalizedName.of("Operational", "运作"),
                        LocalizedText.of(ENGLISH.get(text), CHINESE.get(text)),
                        probability,
                        impact,
                        null,
                        null,
                        day));
        RiskStory story = new RiskStory(plan, code, cast, chance, probability, impact, number);
        story.assign(Workdays.after(day, chance.between(2, 6)), script);
        stories.add(story);
    }
}
