package org.kpiledger.events;

import java.util.regex.Pattern;

/**
 * The readable id of what an event is about, and the CloudEvents {@code subject} of its entry: {@code OP-23},
 * {@code OP-23/budget/2023}, {@code access/p-8f2c41d09a77}, {@code installation}.
 */
public record SubjectId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}(/[A-Za-z0-9._-]{1,64}){0,6}");

    public static final SubjectId INSTALLATION = new SubjectId("installation");

    public SubjectId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be a subject id such as OP-23/budget/2023");
        }
    }

    public static SubjectId plan(Code planId) {
        return new SubjectId(planId.value());
    }

    public static SubjectId budget(Code planId, int fiscalYear) {
        return new SubjectId(planId + "/budget/" + fiscalYear);
    }

    public static SubjectId kpi(Code planId, Code kpi) {
        return new SubjectId(planId + "/kpi/" + kpi);
    }

    public static SubjectId risk(Code planId, Code riskId) {
        return new SubjectId(planId + "/risk/" + riskId);
    }

    public static SubjectId activity(Code planId, Code activityId) {
        return new SubjectId(planId + "/activity/" + activityId);
    }

    public static SubjectId access(ActorId actor) {
        return new SubjectId("access/" + actor);
    }

    /** Its parts: {@code OP-23}, {@code budget}, {@code 2023}. */
    public String[] parts() {
        return value.split("/", -1);
    }

    /** The part at the index, from 0. */
    public String part(int index) {
        return parts()[index];
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
