package org.kpiledger.command.budget;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Money;
import org.kpiledger.events.Rate;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.PledgeWithdrawn;

/** The rules of pledges: the original amount stands, and what it is in the plan's currency says by which rate. */
final class Pledges {
    private Pledges() {}

    static List<BudgetEvent> pledge(PledgeFunds command, BudgetYear year) {
        Money original = year.anyMoney("amount", command.amount(), command.currency());
        year.requireEffective("date", command.date().lastDay());
        PlanNode node = command.node() == null ? null : year.node("node", command.node());
        FundsPledged pledged = new FundsPledged(
                command.pledge(),
                command.donor(),
                node == null ? null : node.code(),
                original,
                command.rate(),
                command.rateDate(),
                command.rateSource(),
                inPlanCurrency(command, original, year.plan().currency()),
                command.date());
        Optional<Pledge> known = year.budget().pledge(command.pledge());
        if (known.isEmpty()) {
            return List.of(pledged);
        }
        return again(pledged, known.get(), year);
    }

    static List<BudgetEvent> withdraw(WithdrawPledge command, BudgetYear year) {
        Pledge known = year.budget()
                .pledge(command.pledge())
                .orElseThrow(
                        () -> Refusal.field("unknown-pledge", "pledge", "names no pledge of " + year.fiscalYear()));
        year.requireEffective("effectiveOn", command.effectiveOn());
        return known.withdrawn()
                ? List.of()
                : List.of(new PledgeWithdrawn(known.made().pledge(), command.reasonCode(), command.effectiveOn()));
    }

    private static List<BudgetEvent> again(FundsPledged pledged, Pledge known, BudgetYear year) {
        if (known.withdrawn()) {
            throw Refusal.rule(
                    "pledge-withdrawn",
                    "The pledge " + known.made().pledge() + " was withdrawn. Pledge again under another name.");
        }
        if (known.made().equals(pledged)) {
            return List.of();
        }
        throw Refusal.rule(
                "pledge-exists",
                "The pledge " + known.made().pledge() + " stands already, for "
                        + known.made().original() + " by " + known.made().donor()
                        + ". Choose another name, or withdraw it and pledge under another one.");
    }

    /** The original at the rate; absent where it is the plan's own currency. */
    private static @Nullable Money inPlanCurrency(PledgeFunds command, Money original, CurrencyCode own) {
        Rate rate = command.rate();
        if (original.currency().equals(own)) {
            requireAbsent("rate", rate, own);
            requireAbsent("rateDate", command.rateDate(), own);
            requireAbsent("rateSource", command.rateSource(), own);
            return null;
        }
        requirePresent("rateDate", command.rateDate(), own);
        requirePresent("rateSource", command.rateSource(), own);
        if (rate == null) {
            throw missing("rate", own);
        }
        Money converted = converted(rate, original, own);
        if (converted.amount().value().signum() == 0) {
            throw Refusal.field(
                    "rate-too-small",
                    "rate",
                    "makes " + original + " worth nothing; give what one " + original.currency() + " is in " + own);
        }
        return converted;
    }

    private static Money converted(Rate rate, Money original, CurrencyCode own) {
        try {
            return rate.of(original, own);
        } catch (IllegalArgumentException tooLarge) {
            throw Refusal.field("bad-amount", "amount", "is in " + own + " larger than an amount can be");
        }
    }

    private static void requireAbsent(String field, @Nullable Object given, CurrencyCode own) {
        if (given != null) {
            throw Refusal.field(
                    "rate-not-allowed",
                    field,
                    "must be left out, since the amount is in " + own + ", the plan's own currency");
        }
    }

    private static void requirePresent(String field, @Nullable Object given, CurrencyCode own) {
        if (given == null) {
            throw missing(field, own);
        }
    }

    private static Refusal missing(String field, CurrencyCode own) {
        return Refusal.field(
                "rate-missing",
                field,
                "is missing; an amount in another currency than " + own + " needs rate, rateDate and rateSource");
    }
}
