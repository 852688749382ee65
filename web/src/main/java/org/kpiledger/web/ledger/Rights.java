package org.kpiledger.web.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user's roles in a plan let be done, as far as the API tells beforehand, so that nothing is offered in vain; the
 * API judges again when something is sent. A role is asked for when it is first needed.
 */
public final class Rights {
    private static final String KPI_OWNER = "KPI_OWNER";

    private final Ledger ledger;
    private final Map<String, String> place = new LinkedHashMap<>();
    private final String user;
    private final Map<String, Authority> known = new HashMap<>();

    /** Those in a whole plan. */
    public Rights(Ledger ledger, String plan) {
        this.ledger = ledger;
        user = ledger.userId().orElse("");
        place.put("plan", plan);
    }

    /** Whether the user has one of the roles, if only in a part of the plan. */
    public boolean hasOneOf(Collection<String> roles) {
        return roles.stream().anyMatch(this::has);
    }

    /** Whether the user has the role, if only in a part of the plan. */
    public boolean has(String role) {
        return authority(role).hasSomewhere(user);
    }

    /**
     * Whether the user reports values of a KPI, if only in a part of the plan. One that has owners takes them from these
     * only, and from who acts for one of them.
     */
    public boolean mayReport(List<KpiOwner> owners) {
        return has(KPI_OWNER)
                && (owners.isEmpty()
                        || owners.stream()
                                .map(KpiOwner::owner)
                                .anyMatch(owner ->
                                        isUser(owner) || authority(KPI_OWNER).actsFor(user, owner)));
    }

    /** Whether that is the user. */
    public boolean isUser(String actor) {
        return user.equals(actor);
    }

    private Authority authority(String role) {
        return known.computeIfAbsent(role, this::ask);
    }

    private Authority ask(String role) {
        var parameters = new LinkedHashMap<>(place);
        parameters.put("role", role);
        return ledger.query(Authority.class, "/api/authority", parameters);
    }
}
