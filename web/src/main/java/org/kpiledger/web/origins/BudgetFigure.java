package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.Budgets;

/**
 * A figure of a budget, and what it is made of: of other figures, by entries, or by entries beside the figures of the
 * nodes below.
 *
 * @param rule the name of the rule by which it is made
 * @param parts the figures that it is made of
 * @param fields of the audit trail whose changes made it
 */
record BudgetFigure(BigDecimal amount, String rule, List<Part> parts, Set<String> fields) {
    private static final String TOTAL = "total.amount";

    /**
     * A figure that another is made of.
     *
     * @param less whether it is taken away
     * @param node a priority or theme; empty for a whole year
     * @param name of the node
     */
    record Part(
            boolean less,
            BudgetKind kind,
            String node,
            String year,
            Map<String, String> name,
            @Nullable BigDecimal amount) {}

    /** One of a year; absent where it has no such figure. */
    static Optional<BudgetFigure> of(BudgetKind kind, Allocations budget) {
        return Optional.ofNullable(kind.of(budget)).map(amount -> switch (kind) {
            case TOTAL -> new BudgetFigure(amount, kind.name(), List.of(), Set.of(TOTAL));
            case ALLOCATION, SPENT, COMMITTED ->
                ofParts(amount, "year", budget.nodes().stream().map(node -> part(false, kind, node, budget)));
            case UNALLOCATED ->
                ofParts(
                        amount,
                        "year." + kind,
                        Stream.of(part(false, BudgetKind.TOTAL, budget), part(true, BudgetKind.ALLOCATION, budget)));
            case AVAILABLE ->
                ofParts(
                        amount,
                        "year." + kind,
                        Stream.of(
                                part(false, BudgetKind.TOTAL, budget),
                                part(true, BudgetKind.SPENT, budget),
                                part(true, BudgetKind.COMMITTED, budget)));
        });
    }

    /** One of a priority or theme; absent where it has no such figure. */
    static Optional<BudgetFigure> of(BudgetKind kind, Allocations.Node node, Allocations budget) {
        return Optional.ofNullable(kind.of(node)).map(amount -> switch (kind) {
            case TOTAL, ALLOCATION, SPENT, COMMITTED ->
                new BudgetFigure(
                        amount,
                        kind.name(),
                        kind.addsUp()
                                ? node.children().stream()
                                        .map(child -> part(false, kind, child, budget))
                                        .toList()
                                : List.of(),
                        Set.of(kind.fieldOf(node.code())));
            case UNALLOCATED ->
                ofParts(
                        amount,
                        kind.name(),
                        Stream.concat(
                                Stream.of(part(false, BudgetKind.ALLOCATION, node, budget)),
                                node.children().stream()
                                        .map(child -> part(true, BudgetKind.ALLOCATION, child, budget))));
            case AVAILABLE ->
                ofParts(
                        amount,
                        kind.name(),
                        Stream.of(
                                part(false, BudgetKind.ALLOCATION, node, budget),
                                part(true, BudgetKind.SPENT, node, budget),
                                part(true, BudgetKind.COMMITTED, node, budget)));
        });
    }

    /** One of all years of the cycle that have a budget; absent where they have no such figure. */
    static Optional<BudgetFigure> of(BudgetKind kind, Budgets cycle) {
        return Optional.ofNullable(kind.of(cycle))
                .map(amount -> ofParts(
                        amount,
                        "cycle",
                        cycle.budgets().stream()
                                .map(year -> new Part(
                                        false, kind, "", String.valueOf(year.fiscalYear()), Map.of(), kind.of(year)))));
    }

    private static Part part(boolean less, BudgetKind kind, Allocations budget) {
        return new Part(less, kind, "", String.valueOf(budget.fiscalYear()), Map.of(), kind.of(budget));
    }

    private static Part part(boolean less, BudgetKind kind, Allocations.Node node, Allocations budget) {
        return new Part(less, kind, node.code(), String.valueOf(budget.fiscalYear()), node.name(), kind.of(node));
    }

    private static BudgetFigure ofParts(BigDecimal amount, String rule, Stream<Part> parts) {
        return new BudgetFigure(amount, rule, parts.toList(), Set.of());
    }
}
