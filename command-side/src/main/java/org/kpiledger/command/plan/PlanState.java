package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.plan.DiscrepancyNoted;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.ThematicPriorityLinked;
import org.kpiledger.events.plan.ThemeAdded;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * A plan as it stands now: its tree, and what it states.
 *
 * <p>The maps share their structure from one state to the next, so an event costs the logarithm of their size and a
 * state already handed out never changes. Their keys are codes in lower case, since codes are unique ignoring case; a
 * look-up still wants the code exactly as it was given.
 *
 * @param registration absent while the plan does not exist
 * @param adoption absent while the plan may change freely
 * @param amendments by their codes
 * @param links from nodes and KPIs to thematic priorities and targets, by both codes
 * @param closing absent while the plan goes on
 */
public record PlanState(
        @Nullable PlanRegistered registration,
        PMap<String, PlanNode> nodes,
        PMap<String, PlanFactRecorded> facts,
        PMap<String, DiscrepancyNoted> discrepancies,
        @Nullable PlanAdopted adoption,
        PMap<String, PlanAmended> amendments,
        PMap<String, String> links,
        @Nullable PlanClosed closing) {
    public static final PlanState EMPTY = new PlanState(
            null, TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), null, TreePMap.empty(), TreePMap.empty(), null);
    public static final Folding<PlanState> FOLDING =
            Folding.of(PlanState.class, EMPTY, PlanEvent.class, PlanState::evolve);

    PlanState evolve(PlanEvent event) {
        return switch (event) {
            case PlanRegistered e ->
                new PlanState(e, nodes, facts, discrepancies, adoption, amendments, links, closing);
            case PriorityAdded added -> with(PlanNode.of(added));
            case ThemeAdded added -> with(PlanNode.of(added));
            case OutcomeAdded added -> with(PlanNode.of(added));
            case OutputAdded added -> with(PlanNode.of(added));
            case PlanNodeRenamed e -> changed(e.code(), node -> node.renamed(e));
            case PlanNodeRetired e -> changed(e.code(), node -> node.retired(e.effectiveOn()));
            case PlanFactRecorded e ->
                new PlanState(
                        registration,
                        nodes,
                        facts.plus(e.code().folded(), e),
                        discrepancies,
                        adoption,
                        amendments,
                        links,
                        closing);
            case DiscrepancyNoted e ->
                new PlanState(
                        registration,
                        nodes,
                        facts,
                        discrepancies.plus(e.code().folded(), e),
                        adoption,
                        amendments,
                        links,
                        closing);
            case PlanAdopted e ->
                new PlanState(registration, nodes, facts, discrepancies, e, amendments, links, closing);
            case PlanAmended e ->
                new PlanState(
                        registration,
                        nodes,
                        facts,
                        discrepancies,
                        adoption,
                        amendments.plus(e.amendment().folded(), e),
                        links,
                        closing);
            case ThematicPriorityLinked e -> linked(e.node(), e.thematicPriority());
            case SdgTargetLinked e -> linked(e.node(), e.target());
            case PlanClosed e ->
                new PlanState(registration, nodes, facts, discrepancies, adoption, amendments, links, e);
        };
    }

    private PlanState with(PlanNode node) {
        return nodes(nodes.plus(node.code().folded(), node));
    }

    private PlanState changed(Code code, UnaryOperator<PlanNode> change) {
        PlanNode node = nodes.get(code.folded());
        return node == null ? this : with(change.apply(node));
    }

    private PlanState nodes(PMap<String, PlanNode> changed) {
        return new PlanState(registration, changed, facts, discrepancies, adoption, amendments, links, closing);
    }

    private PlanState linked(Code from, Code to) {
        return new PlanState(
                registration,
                nodes,
                facts,
                discrepancies,
                adoption,
                amendments,
                links.plus(link(from, to), to.value()),
                closing);
    }

    private static String link(Code from, Code to) {
        return from.folded() + "/" + to.folded();
    }

    /** Whether the node or KPI is linked to the thematic priority or target. */
    boolean isLinked(Code from, Code to) {
        return links.containsKey(link(from, to));
    }

    public boolean closed() {
        return closing != null;
    }

    public boolean exists() {
        return registration != null;
    }

    public boolean adopted() {
        return adoption != null;
    }

    /** @throws IllegalStateException when the plan does not exist */
    public CurrencyCode currency() {
        return registered().currency();
    }

    /** @throws IllegalStateException when the plan does not exist */
    public ZoneId zone() {
        return ZoneId.of(registered().zone().value());
    }

    /**
     * Whether the fiscal year is one of the plan's.
     *
     * @throws IllegalStateException when the plan does not exist
     */
    public boolean covers(int fiscalYear) {
        return registered().cycleFrom() <= fiscalYear
                && fiscalYear <= registered().cycleTo();
    }

    /**
     * The first day of the plan's first fiscal year.
     *
     * @throws IllegalStateException when the plan does not exist
     */
    public LocalDate firstDay() {
        return LocalDate.of(registered().cycleFrom(), 1, 1);
    }

    /**
     * The last day of the plan's last fiscal year.
     *
     * @throws IllegalStateException when the plan does not exist
     */
    public LocalDate lastDay() {
        return LocalDate.of(registered().cycleTo(), 12, 31);
    }

    /** The node of exactly this code. */
    public Optional<PlanNode> node(Code code) {
        return holderOf(code).filter(node -> node.code().equals(code));
    }

    /** The node by which the code is taken, whatever its case. */
    Optional<PlanNode> holderOf(Code code) {
        return Optional.ofNullable(nodes.get(code.folded()));
    }

    /** The priority that the node is or stands under. */
    public Optional<Code> priorityOf(Code code) {
        Optional<PlanNode> node = node(code);
        while (node.isPresent() && node.get().parent() != null) {
            node = node(node.get().parent());
        }
        return node.map(PlanNode::code);
    }

    /** The nodes directly under a node, by code; looks through the whole plan. */
    public List<PlanNode> children(Code code) {
        return nodes.values().stream()
                .filter(node -> code.equals(node.parent()))
                .toList();
    }

    private PlanRegistered registered() {
        if (registration == null) {
            throw new IllegalStateException("the plan is not registered");
        }
        return registration;
    }
}
