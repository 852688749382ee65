package org.kpiledger.events.activity;

import java.util.regex.Pattern;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.Sha256;

/** To what an activity may be linked, and how the target is then named. */
public enum ActivityLink {
    /** A KPI of the plan, by its code. */
    KPI,
    /** A risk of the plan, by its code. */
    RISK,
    /** A pledge, by its fiscal year and code: {@code 2024/PL-1}. */
    PLEDGE,
    /** A file kept as evidence, by its SHA-256. */
    EVIDENCE;

    private static final Pattern SLASH = Pattern.compile("/");

    /**
     * Requires the form that targets of this kind have.
     *
     * @throws FieldProblem when the target has another
     */
    public void requireForm(Line target) {
        try {
            switch (this) {
                case KPI, RISK -> new Code(target.value());
                case EVIDENCE -> new Sha256(target.value());
                case PLEDGE -> requirePledge(target.value());
            }
        } catch (IllegalArgumentException bad) {
            throw new FieldProblem("target", String.valueOf(bad.getMessage()));
        }
    }

    private static void requirePledge(String target) {
        String[] parts = SLASH.split(target, -1);
        if (parts.length != 2 || !parts[0].matches("[12]\\d{3}")) {
            throw new IllegalArgumentException("must be a fiscal year and a pledge, such as 2024/PL-1");
        }
        new Code(parts[1]);
    }
}
