package org.kpiledger.command;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/**
 * What somebody wants done; a record of a feature, named in the imperative, its components the fields of its JSON body.
 */
public interface Intent {
    /** The one subject whose events it adds to. */
    SubjectId subject();

    /** The plan it belongs to; absent for access and the installation. */
    default @Nullable Code plan() {
        return null;
    }

    /** The node or KPI of the plan that it touches, by which the scope of a role is judged; absent for the whole plan. */
    default @Nullable Code place() {
        return null;
    }

    /** The region that it touches, by which the scope of a role is judged; absent where it is not about one. */
    default @Nullable Code region() {
        return null;
    }
}
