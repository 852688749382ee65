package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.Budgets;

/** What a figure of a budget counts. */
enum BudgetKind {
    TOTAL,
    ALLOCATION,
    UNALLOCATED,
    SPENT,
    COMMITTED,
    AVAILABLE;

    /** Whether a node counts what is booked on the nodes below as its own. */
    boolean addsUp() {
        return this == SPENT || this == COMMITTED;
    }

    /** The field of a node in the audit trail. */
    String fieldOf(String node) {
        return name().toLowerCase(Locale.ROOT) + "[" + node + "]";
    }

    @Nullable
    BigDecimal of(Allocations budget) {
        return switch (this) {
            case TOTAL -> budget.total();
            case ALLOCATION -> budget.allocated();
            case UNALLOCATED -> budget.unallocated();
            case SPENT -> budget.spent();
            case COMMITTED -> budget.committed();
            case AVAILABLE -> budget.available();
        };
    }

    @Nullable
    BigDecimal of(Allocations.Node node) {
        return switch (this) {
            case TOTAL -> null;
            case ALLOCATION -> node.amount();
            case UNALLOCATED -> node.unallocatedBelow();
            case SPENT -> node.spent();
            case COMMITTED -> node.committed();
            case AVAILABLE -> node.available();
        };
    }

    @Nullable
    BigDecimal of(Budgets cycle) {
        return switch (this) {
            case TOTAL -> cycle.total();
            case ALLOCATION -> cycle.allocated();
            case UNALLOCATED -> null;
            case SPENT -> cycle.spent();
            case COMMITTED -> cycle.committed();
            case AVAILABLE -> cycle.available();
        };
    }

    @Nullable
    BigDecimal of(Budgets.Year year) {
        return switch (this) {
            case TOTAL -> year.total();
            case ALLOCATION -> year.allocated();
            case UNALLOCATED -> null;
            case SPENT -> year.spent();
            case COMMITTED -> year.committed();
            case AVAILABLE -> year.available();
        };
    }

    static Optional<BudgetKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
