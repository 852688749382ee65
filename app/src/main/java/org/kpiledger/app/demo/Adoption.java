package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.kpiledger.app.demo.Blueprint.Theme;
import org.kpiledger.command.plan.AdoptPlan;
import org.kpiledger.command.plan.AmendPlan;
import org.kpiledger.command.plan.LinkSdgTarget;
import org.kpiledger.command.plan.RenamePlanNode;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;

/** The plan is linked to goals, adopted in its first spring, and amended each November: a theme gets another name. */
record Adoption(Code plan, Cast cast, Blueprint blueprint, Chance chance) implements Storyline {
    private static final YearMonth LINKED = YearMonth.of(2023, 2);
    private static final YearMonth ADOPTED = YearMonth.of(2023, 3);
    private static final int AMENDED_MONTH = 11;
    private static final List<String> GOALS = List.of("4.4", "5.b", "8.2", "9.1", "9.c", "13.1", "17.8");

    @Override
    public void tell(YearMonth month, Script script) {
        if (month.equals(LINKED)) {
            link(script);
        }
        if (month.equals(ADOPTED)) {
            LocalDate day = Workdays.nth(ADOPTED, 12);
            script.on(day, cast.director, new AdoptPlan(plan, new Line("SIM-COUNCIL-2023-C12"), day));
        }
        if (month.getMonthValue() == AMENDED_MONTH) {
            amend(month, script);
        }
    }

    private void link(Script script) {
        LocalDate day = Workdays.nth(LINKED, 4);
        for (Theme theme : blueprint.themes()) {
            script.on(day, cast.planner, new LinkSdgTarget(plan, theme.code(), new Code(chance.one(GOALS)), day));
        }
    }

    private void amend(YearMonth month, Script script) {
        LocalDate day = Workdays.nth(month, 3);
        Code amendment = new Code("AM-" + month.getYear());
        script.on(
                day,
                cast.director,
                new AmendPlan(
                        plan,
                        amendment,
                        new Line("SIM-COUNCIL-" + month.getYear() + "-C30"),
                        LocalizedText.of("A theme is named more closely.", "一个主题的名称更加明确。"),
                        day));
        Theme theme = chance.one(blueprint.themes());
        Map<String, String> name = theme.name();
        LocalDate next = Workdays.after(day, 1);
        script.on(
                next,
                cast.planner,
                new RenamePlanNode(
                        plan,
                        theme.code(),
                        LocalizedName.of(
                                name.getOrDefault("en", theme.code().value()) + " (as amended in " + month.getYear()
                                        + ")",
                                name.getOrDefault("zh", theme.code().value()) + "（" + month.getYear() + "年修订）"),
                        amendment,
                        next));
    }
}
