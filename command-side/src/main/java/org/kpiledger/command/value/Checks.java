package org.kpiledger.command.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Check;
import org.kpiledger.events.kpi.Consequence;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.Warning;

/** What the definition's checks find in a value. */
final class Checks {
    private Checks() {}

    /**
     * The warnings; a check that refuses does so here.
     *
     * @throws Refusal {@code check-failed}
     */
    static List<Warning> of(ValueId id, Measure measure, Reading reading, Facts facts) {
        @Nullable BigDecimal figure = reading.figure();
        return figure == null ? List.of() : of(id, measure, figure, facts);
    }

    private static List<Warning> of(ValueId id, Measure measure, BigDecimal figure, Facts facts) {
        List<Warning> warnings = new ArrayList<>();
        for (Check check : measure.checks()) {
            @Nullable BigDecimal limit = passed(check, id, figure, facts);
            if (limit == null) {
                continue;
            }
            if (check.consequence() == Consequence.REFUSE) {
                throw failed(check, id, figure, limit);
            }
            warnings.add(new Warning(check.kind(), quantity(figure), quantity(limit)));
        }
        return warnings;
    }

    /** The limit that the value has passed; absent where it has not. */
    private static @Nullable BigDecimal passed(Check check, ValueId id, BigDecimal figure, Facts facts) {
        return switch (check.kind()) {
            case RANGE -> {
                if (check.minimum() != null && figure.compareTo(check.minimum().value()) < 0) {
                    yield check.minimum().value();
                }
                yield check.maximum() != null
                                && figure.compareTo(check.maximum().value()) > 0
                        ? check.maximum().value()
                        : null;
            }
            case NOT_FALLING -> {
                @Nullable BigDecimal before = before(id, facts);
                yield before != null && figure.compareTo(before) < 0 ? before : null;
            }
            case NOT_RISING -> {
                @Nullable BigDecimal before = before(id, facts);
                yield before != null && figure.compareTo(before) > 0 ? before : null;
            }
        };
    }

    /** What the same unit and contribution reported for the period before; absent where nothing. */
    private static @Nullable BigDecimal before(ValueId id, Facts facts) {
        ValueId former = new ValueId(
                id.planId(), id.kpi(), id.measure(), id.period().before(), id.reportingUnit(), id.contribution());
        return facts.state(former.subject(), ValueState.FOLDING)
                .current()
                .map(Reading::figure)
                .orElse(null);
    }

    private static Quantity quantity(BigDecimal figure) {
        return Quantity.parse(figure.toPlainString());
    }

    private static Refusal failed(Check check, ValueId id, BigDecimal figure, BigDecimal limit) {
        String says = figure.toPlainString();
        String passed = limit.toPlainString();
        return switch (check.kind()) {
            case RANGE ->
                Refusal.rule(
                        "check-failed",
                        "The value " + id + " says " + says + ", which is beyond " + passed
                                + ", the end of its range. Correct it, or have the definition refined.");
            case NOT_FALLING ->
                Refusal.rule(
                        "check-failed",
                        "The value " + id + " says " + says + ", less than the " + passed
                                + " of the period before, and must not fall. Correct it, or have the definition"
                                + " refined.");
            case NOT_RISING ->
                Refusal.rule(
                        "check-failed",
                        "The value " + id + " says " + says + ", more than the " + passed
                                + " of the period before, and must not rise. Correct it, or have the definition"
                                + " refined.");
        };
    }
}
