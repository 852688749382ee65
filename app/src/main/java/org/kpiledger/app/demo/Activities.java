package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.demo.Blueprint.Measured;
import org.kpiledger.app.demo.Blueprint.Theme;
import org.kpiledger.command.activity.CorrectActivity;
import org.kpiledger.command.activity.LinkActivity;
import org.kpiledger.command.activity.ReportActivity;
import org.kpiledger.command.activity.WithdrawActivity;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Figure;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.LinkBasis;
import org.kpiledger.events.value.ReasonCode;

/** What is done in the countries: reported a few days after, linked to what it is for, sometimes put right. */
final class Activities implements Storyline {
    private static final int A_MONTH_MIN = 7;
    private static final int A_MONTH_MAX = 12;

    private static final List<String> ENGLISH =
            List.of("Workshop", "Training", "Advice to the regulator", "Field mission", "Online course", "Assessment");
    private static final List<String> CHINESE = List.of("讲习班", "培训", "向监管机构提供的咨询", "实地任务", "在线课程", "评估");
    private static final List<String> PARTNERS =
            List.of("Simulated regional union", "Simulated university", "Simulated operator", "Simulated bank");

    private final Code plan;
    private final Cast cast;
    private final Blueprint blueprint;
    private final Pledges pledges;
    private final Chance chance;
    private final List<Code> reported = new ArrayList<>();
    private int numbers;

    Activities(Code plan, Cast cast, Blueprint blueprint, Pledges pledges, Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.blueprint = blueprint;
        this.pledges = pledges;
        this.chance = chance;
    }

    /** One that was reported before this month and stands. */
    Optional<Code> any() {
        return reported.isEmpty() ? Optional.empty() : Optional.of(chance.one(reported));
    }

    @Override
    public void tell(YearMonth month, Script script) {
        List<Code> standing = new ArrayList<>();
        int count = chance.between(A_MONTH_MIN, A_MONTH_MAX);
        for (int i = 0; i < count; i++) {
            tell(month, standing, script);
        }
        reported.clear();
        reported.addAll(standing);
    }

    /** What a report says, but for how far the activity has come. */
    private record Said(
            Code activity,
            Theme theme,
            PartialDate date,
            Code region,
            List<Country> countries,
            List<Line> partners,
            int participants,
            @Nullable Code kpi,
            LocalizedText summary) {}

    private void tell(YearMonth month, List<Code> standing, Script script) {
        LocalDate day = Workdays.nth(month, chance.between(3, 17));
        Said said = said(new Code("S-" + month.getYear() + "-" + ++numbers), day.minusDays(chance.between(1, 12)));
        boolean ongoing = chance.happens(180);
        int turn = numbers;
        script.on(day, cast.plannerOf(turn), report(said, ongoing ? ActivityStatus.ONGOING : ActivityStatus.DONE));
        if (chance.happens(25)) {
            LocalDate withdrawn = Workdays.after(day, chance.between(2, 9));
            script.on(
                    withdrawn,
                    cast.plannerOf(turn),
                    new WithdrawActivity(plan, said.activity(), ReasonCode.DUPLICATE),
                    "Reported by two offices");
            return;
        }
        link(said.activity(), day, turn, script);
        if (ongoing || chance.happens(70)) {
            LocalDate corrected = Workdays.after(day, chance.between(5, 40));
            script.on(
                    corrected,
                    cast.plannerOf(turn),
                    correct(said, said.participants() + (ongoing ? 0 : 7)),
                    ongoing ? "It is finished" : "Counted anew");
        }
        standing.add(said.activity());
    }

    private void link(Code activity, LocalDate day, int turn, Script script) {
        LocalDate next = Workdays.after(day, 1);
        if (chance.happens(120)) {
            pledges.any(next)
                    .ifPresent(pledge -> script.on(
                            next,
                            cast.plannerOf(turn),
                            new LinkActivity(plan, activity, ActivityLink.PLEDGE, pledge, next)));
        }
        if (chance.happens(80)) {
            Code risk = chance.one(blueprint.risks()).riskId();
            script.on(
                    next,
                    cast.plannerOf(turn),
                    new LinkActivity(plan, activity, ActivityLink.RISK, new Line(risk.value()), next));
        }
    }

    private Said said(Code activity, LocalDate date) {
        Theme theme = chance.one(blueprint.themes());
        String region = chance.one(Regions.CODES);
        Country country = chance.one(Regions.countriesOf(region));
        int what = chance.between(0, ENGLISH.size() - 1);
        int participants = chance.between(12, 140);
        List<Measured> measures = blueprint.measures().stream()
                .filter(measured -> measured.theme().equals(theme.code()))
                .toList();
        Code kpi = measures.isEmpty() || chance.happens(450)
                ? null
                : chance.one(measures).code();
        return new Said(
                activity,
                theme,
                PartialDate.of(date),
                new Code(region),
                List.of(country),
                chance.happens(400) ? List.of(new Line(chance.one(PARTNERS))) : List.of(),
                participants,
                kpi,
                LocalizedText.of(
                        "Simulated: " + ENGLISH.get(what) + " on "
                                + theme.name().getOrDefault("en", "its theme").toLowerCase(Locale.ROOT) + " for "
                                + participants + " people in " + Regions.english(region) + ".",
                        "模拟：在" + Regions.chinese(region) + "为" + participants + "人举办的"
                                + theme.name().getOrDefault("zh", "主题") + CHINESE.get(what) + "。"));
    }

    private List<Figure> figures(int participants) {
        return List.of(
                new Figure(new Line("participants"), Quantity.of(participants), null, new Code("PERSON"), null, null));
    }

    private ReportActivity report(Said said, ActivityStatus status) {
        return new ReportActivity(
                plan,
                said.activity(),
                said.theme().priority(),
                said.theme().code(),
                said.date(),
                null,
                status,
                said.region(),
                said.countries(),
                said.partners(),
                figures(said.participants()),
                said.kpi(),
                said.kpi() == null ? null : LinkBasis.EXPLICIT,
                said.summary(),
                null);
    }

    private CorrectActivity correct(Said said, int participants) {
        return new CorrectActivity(
                plan,
                said.activity(),
                said.theme().priority(),
                said.theme().code(),
                said.date(),
                null,
                ActivityStatus.DONE,
                said.region(),
                said.countries(),
                said.partners(),
                figures(participants),
                said.kpi(),
                said.kpi() == null ? null : LinkBasis.EXPLICIT,
                said.summary(),
                null,
                ReasonCode.SOURCE_REVISED);
    }
}
