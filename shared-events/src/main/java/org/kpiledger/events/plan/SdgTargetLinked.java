package org.kpiledger.events.plan;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;

/**
 * A node, or a KPI, contributes to a target of the Sustainable Development Goals.
 *
 * <p>Source: United Nations General Assembly, A/RES/70/1: goals 1 to 17, whose targets are numbered, or lettered where
 * they are means of implementation.
 *
 * @param node the code of the node or KPI
 * @param target such as {@code 9.c}
 */
public record SdgTargetLinked(Code node, Code target, LocalDate effectiveOn) implements PlanEvent {
    private static final Pattern TARGET = Pattern.compile("([1-9]|1[0-7])\\.([1-9]|1\\d|[a-d])");

    public SdgTargetLinked {
        requireTarget(target);
    }

    /**
     * Requires the form of a target; whether there is such a target is not looked up.
     *
     * @throws FieldProblem when it has another form
     */
    public static void requireTarget(Code target) {
        if (!TARGET.matcher(target.value()).matches()) {
            throw new FieldProblem("target", "must be a target of the Sustainable Development Goals, such as 9.c");
        }
    }
}
