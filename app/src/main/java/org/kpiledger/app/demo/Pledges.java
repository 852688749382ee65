package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpiledger.command.budget.PledgeFunds;
import org.kpiledger.command.budget.WithdrawPledge;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;
import org.kpiledger.events.value.ReasonCode;

/** What donors promise beside the budget, mostly in other currencies; some take it back. */
final class Pledges implements Storyline {
    private static final List<String> DONORS = List.of(
            "Simulated fund for development",
            "Simulated ministry of communications",
            "Simulated foundation",
            "Simulated operator");

    private final Code plan;
    private final Cast cast;
    private final Blueprint blueprint;
    private final Chance chance;
    private final List<Standing> standing = new ArrayList<>();
    private int numbers;

    /** A pledge that is not taken back, as activities name it, and the day on which it was made. */
    private record Standing(Line target, LocalDate made) {}

    Pledges(Code plan, Cast cast, Blueprint blueprint, Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.blueprint = blueprint;
        this.chance = chance;
    }

    /** One that stands and was made before the day, as an activity is linked to it. */
    Optional<Line> any(LocalDate before) {
        List<Line> made = standing.stream()
                .filter(pledge -> pledge.made().isBefore(before))
                .map(Standing::target)
                .toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(chance.one(made));
    }

    @Override
    public void tell(YearMonth month, Script script) {
        if (month.getMonthValue() > 1 && chance.happens(450)) {
            pledge(month, script);
        }
    }

    private void pledge(YearMonth month, Script script) {
        LocalDate day = Workdays.nth(month, chance.between(2, 18));
        int year = month.getYear();
        Code code = new Code("PL-" + ++numbers);
        int kind = chance.between(0, 2);
        CurrencyCode currency = new CurrencyCode(List.of("CHF", "EUR", "USD").get(kind));
        boolean foreign = kind > 0;
        script.on(
                day,
                cast.plannerOf(numbers),
                new PledgeFunds(
                        plan,
                        year,
                        code,
                        new Line(chance.one(DONORS)),
                        chance.one(blueprint.themes()).code(),
                        Money.amount(chance.between(2, 40) * 5_000L),
                        currency,
                        foreign
                                ? Rate.parse("0." + (kind == 1 ? chance.between(930, 990) : chance.between(790, 920)))
                                : null,
                        foreign ? month.atDay(1) : null,
                        foreign ? new Line("Simulated operational rate of the month") : null,
                        PartialDate.of(day)));
        if (chance.happens(120)) {
            LocalDate withdrawn = Workdays.after(day, chance.between(30, 60));
            script.on(
                    withdrawn,
                    cast.plannerOf(numbers),
                    new WithdrawPledge(plan, year, code, ReasonCode.OTHER, withdrawn),
                    "The donor's own budget was cut");
        } else {
            standing.add(new Standing(new Line(year + "/" + code), day));
        }
    }
}
