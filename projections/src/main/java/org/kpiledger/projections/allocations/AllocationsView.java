package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.plan.Priority;

/**
 * A year's budget over the nodes of the plan; amounts in the currency that stands beside them.
 *
 * @param approval which made it final, absent while it is preliminary
 * @param revisions of the total that count by that day, in the order of the log
 * @param allocated what the priorities have together
 * @param unallocated what is left of the total
 * @param spent on all nodes
 * @param committed on all nodes and not yet spent
 * @param available what of the total is neither spent nor committed, whether allocated or not
 */
public record AllocationsView(
        Code planId,
        int fiscalYear,
        CurrencyCode currency,
        BudgetStatus status,
        @Nullable BudgetApproval approval,
        List<TotalRevision> revisions,
        BigDecimal total,
        BigDecimal allocated,
        BigDecimal unallocated,
        BigDecimal spent,
        BigDecimal committed,
        BigDecimal available,
        List<NodeView> nodes,
        AsOf asOf) {

    /**
     * A priority or theme with its money.
     *
     * @param name absent where the plan does not have the node on that day
     * @param shareOfParent of the priority, for a priority of the total; per cent with one decimal, half up; absent
     *     where there is nothing to have a share of
     * @param spent on it and on the nodes below
     * @param committed on it and on the nodes below, and not yet spent
     * @param available what of its amount is neither spent nor committed, here or below; less than nothing on a day
     *     before a payment that was booked late was covered
     * @param unallocatedBelow what it has left for the nodes below, absent where there are none
     */
    public record NodeView(
            Code code,
            @Nullable LocalizedName name,
            @Nullable PriorityKind kind,
            BigDecimal amount,
            @Nullable BigDecimal shareOfParent,
            @Nullable BigDecimal shareOfTotal,
            BigDecimal spent,
            BigDecimal committed,
            BigDecimal available,
            BigDecimal allocatedBelow,
            @Nullable BigDecimal unallocatedBelow,
            List<NodeView> children) {}

    /** The budget of a plan's year, if one is established then. */
    public static Optional<AllocationsView> of(PlanTree plan, int fiscalYear, Rows<BudgetDocument> rows, AsOf asOf) {
        Code planId = plan.header().planId();
        List<Row<BudgetDocument>> documents =
                rows.in(SubjectId.budget(planId, fiscalYear).value(), asOf.moment());
        return documents.stream()
                .map(Row::document)
                .filter(BudgetHeader.class::isInstance)
                .map(BudgetHeader.class::cast)
                .findFirst()
                .map(header -> new Layout(plan, header, documents).view(asOf));
    }

    /** The budgets of all years of a plan's cycle that have one then, the earliest first. */
    public static List<AllocationsView> ofCycle(PlanTree plan, Rows<BudgetDocument> rows, AsOf asOf) {
        return IntStream.rangeClosed(plan.header().cycleFrom(), plan.header().cycleTo())
                .mapToObj(year -> of(plan, year, rows, asOf))
                .flatMap(Optional::stream)
                .toList();
    }

    private static final class Layout {
        private final PlanTree plan;
        private final BudgetHeader header;
        private final Map<Code, NodeBudget> budgets = new LinkedHashMap<>();
        private final BigDecimal total;
        private final BigDecimal nothing;

        Layout(PlanTree plan, BudgetHeader header, List<Row<BudgetDocument>> documents) {
            this.plan = plan;
            this.header = header;
            documents.forEach(row -> {
                if (row.document() instanceof NodeBudget node) {
                    budgets.put(node.node(), node);
                }
            });
            this.total = header.total().amount().value();
            this.nothing = BigDecimal.ZERO.setScale(header.total().currency().decimals());
        }

        AllocationsView view(AsOf asOf) {
            List<NodeView> nodes = Stream.concat(
                            plan.priorities().stream().map(this::priority),
                            unplaced().map(budget -> node(budget.node(), null, null, total, List.of())))
                    .toList();
            BigDecimal allocated = sum(nodes, NodeView::amount);
            BigDecimal spent = sum(nodes, NodeView::spent);
            BigDecimal committed = sum(nodes, NodeView::committed);
            return new AllocationsView(
                    plan.header().planId(),
                    header.fiscalYear(),
                    header.total().currency(),
                    header.status(),
                    header.approval(),
                    header.revisions(),
                    total,
                    allocated,
                    total.subtract(allocated),
                    spent,
                    committed,
                    total.subtract(spent).subtract(committed),
                    nodes,
                    asOf);
        }

        /** Money of nodes which the plan has only on other days; leaving it out would make the sums wrong. */
        private Stream<NodeBudget> unplaced() {
            return budgets.values().stream()
                    .filter(budget -> budget.parent() == null)
                    .filter(budget -> plan.priorities().stream()
                            .noneMatch(priority -> priority.code().equals(budget.node())))
                    .filter(budget -> plan.themes().stream()
                            .noneMatch(theme -> theme.code().equals(budget.node())));
        }

        private NodeView priority(Priority priority) {
            BigDecimal amount = budget(priority.code()).allocated().value();
            List<NodeView> children = plan.themesOf(priority.code()).stream()
                    .map(theme -> node(theme.code(), theme.name(), null, amount, List.of()))
                    .toList();
            return node(priority.code(), priority.name(), priority.kind(), total, children);
        }

        private NodeView node(
                Code code,
                @Nullable LocalizedName name,
                @Nullable PriorityKind kind,
                BigDecimal parent,
                List<NodeView> children) {
            BigDecimal amount = budget(code).allocated().value();
            BigDecimal below = sum(children, NodeView::amount);
            BigDecimal spent = budget(code).spent().value().add(sum(children, NodeView::spent));
            BigDecimal committed = budget(code).committed().value().add(sum(children, NodeView::committed));
            return new NodeView(
                    code,
                    name,
                    kind,
                    amount,
                    share(amount, parent),
                    share(amount, total),
                    spent,
                    committed,
                    amount.subtract(spent).subtract(committed),
                    below,
                    children.isEmpty() ? null : amount.subtract(below),
                    children);
        }

        private NodeBudget budget(Code node) {
            return budgets.getOrDefault(
                    node, NodeBudget.none(node, null, header.total().currency().decimals()));
        }

        private BigDecimal sum(List<NodeView> nodes, Function<NodeView, BigDecimal> of) {
            return nodes.stream().map(of).reduce(nothing, BigDecimal::add);
        }

        private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
            return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
        }
    }
}
