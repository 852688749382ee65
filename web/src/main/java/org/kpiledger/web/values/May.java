package org.kpiledger.web.values;

import org.kpiledger.web.ledger.Authority;
import org.kpiledger.web.ledger.Values;

/**
 * What the user may do to a value, as far as the API tells beforehand; it judges again when something is sent.
 *
 * @param state to hand in, correct and withdraw
 * @param verify to say that it is right
 * @param approve to approve it
 * @param sendBack to return it to its author
 */
public record May(boolean state, boolean verify, boolean approve, boolean sendBack) {
    /**
     * Of a user, by who could act as owner and as approver.
     *
     * @param reports whether the KPI takes values from the user
     */
    static May of(String user, boolean reports, Values.Line value, Authority owners, Authority approvers) {
        return new May(
                reports && owners.has(user) && !value.withdrawn(),
                value.state().equals("SUBMITTED") && (owners.allows(user) || approvers.allows(user)),
                value.state().equals("VERIFIED") && approvers.allows(user),
                (value.state().equals("SUBMITTED") || value.state().equals("VERIFIED")) && approvers.has(user));
    }

    /** To hand it in. */
    public boolean submit(Values.Line value) {
        return state && (value.state().equals("RECORDED") || value.state().equals("RETURNED"));
    }

    /** Whether there is anything to do. */
    public boolean anything() {
        return state || verify || approve || sendBack;
    }
}
