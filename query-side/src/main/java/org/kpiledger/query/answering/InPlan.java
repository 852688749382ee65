package org.kpiledger.query.answering;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.Code;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanTree;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a filter may name of a plan: all that the log has of it by then, whatever day it holds from. What the plan does not
 * have is refused, since an empty answer would be taken for nothing reported.
 */
public final class InPlan {
    /** Read when the first name is looked up, since most questions name nothing. */
    private final Supplier<PlanTree> tree;

    private InPlan(Supplier<PlanTree> tree) {
        this.tree = tree;
    }

    /** @param plan one that the log knows by then */
    public static InPlan at(Rows<PlanDocument> rows, String plan, long position) {
        return new InPlan(SingletonSupplier.of(
                () -> PlanTree.of(rows, plan, Moment.ofAllDays(position)).orElseThrow()));
    }

    public InPlan priority(@Nullable Code priority) {
        return require(
                priority == null
                        || tree.get().priorities().stream()
                                .anyMatch(known -> known.code().equals(priority)),
                "priority",
                "names no priority of the plan");
    }

    public InPlan theme(@Nullable Code theme) {
        return require(
                theme == null
                        || tree.get().themes().stream()
                                .anyMatch(known -> known.code().equals(theme)),
                "theme",
                "names no theme of the plan");
    }

    public InPlan region(@Nullable Code region) {
        return require(region == null || tree.get().hasRegion(region), "region", "names no region of the plan");
    }

    private InPlan require(boolean holds, String parameter, String otherwise) {
        if (!holds) {
            throw Problems.badParameter(parameter, otherwise).exception();
        }
        return this;
    }
}
