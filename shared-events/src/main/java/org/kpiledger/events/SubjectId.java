package org.kpiledger.events;

import java.util.Set;

/**
 * The readable id of what an event is about, and the CloudEvents {@code subject} of its entry: {@code OP-23},
 * {@code OP-23/budget/2023}, {@code access/p-8f2c41d09a77}, {@code installation}.
 */
public record SubjectId(String value) {
    private static final int PARTS_MAX = 7;
    private static final int PART_LENGTH_MAX = 64;

    public static final SubjectId INSTALLATION = new SubjectId("installation");

    /** Plan ids under which a plan's subjects could not be told from others. */
    private static final Set<String> RESERVED = Set.of("access", "installation");

    public SubjectId {
        if (!isOfParts(value)) {
            throw new IllegalArgumentException("must be a subject id such as OP-23/budget/2023");
        }
    }

    private static boolean isOfParts(String text) {
        int from = 0;
        for (int part = 0; part < PARTS_MAX; part++) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            if (!Alphabet.CODE.spells(text, from, to, PART_LENGTH_MAX)) {
                return false;
            }
            if (slash < 0) {
                return true;
            }
            from = slash + 1;
        }
        return false;
    }

    /**
     * A plan.
     *
     * @throws FieldProblem when the id begins subjects of another kind
     */
    public static SubjectId plan(Code planId) {
        if (RESERVED.contains(planId.folded())) {
            throw new FieldProblem("planId", "is reserved; choose an id other than " + planId);
        }
        return new SubjectId(planId.value());
    }

    /**
     * A plan's budget of one year.
     *
     * @throws FieldProblem when the year has not four digits
     */
    public static SubjectId budget(Code planId, int fiscalYear) {
        if (fiscalYear < 1000 || fiscalYear > 2999) {
            throw new FieldProblem("fiscalYear", "must be a year such as 2023");
        }
        return plan(planId).with("budget/" + fiscalYear);
    }

    public static SubjectId kpi(Code planId, Code kpi) {
        return plan(planId).with("kpi/" + kpi);
    }

    /** A year or a quarter of a plan. */
    public static SubjectId period(Code planId, Period period) {
        return plan(planId).with("period/" + period);
    }

    public static SubjectId risk(Code planId, Code riskId) {
        return plan(planId).with("risk/" + riskId);
    }

    public static SubjectId activity(Code planId, Code activityId) {
        return plan(planId).with("activity/" + activityId);
    }

    public static SubjectId finding(Code planId, Code findingId) {
        return plan(planId).with("finding/" + findingId);
    }

    public static SubjectId access(ActorId actor) {
        return new SubjectId("access/" + actor);
    }

    private SubjectId with(String rest) {
        return new SubjectId(value + "/" + rest);
    }

    /** Its parts: {@code OP-23}, {@code budget}, {@code 2023}. */
    public String[] parts() {
        return value.split("/", -1);
    }

    /** The part at the index, from 0. Asked for with every entry that is folded, so the others are not cut out. */
    public String part(int index) {
        int from = 0;
        for (int part = 0; part < index; part++) {
            from = value.indexOf('/', from) + 1;
            if (from == 0) {
                throw new IndexOutOfBoundsException(value + " has no part " + index);
            }
        }
        int to = value.indexOf('/', from);
        return value.substring(from, to < 0 ? value.length() : to);
    }

    /** Whether it belongs to a plan, and not to access or the installation. */
    public boolean ofPlan() {
        return !value.equals("installation") && !value.startsWith("access/");
    }

    @Override
    public String toString() {
        return value;
    }
}
