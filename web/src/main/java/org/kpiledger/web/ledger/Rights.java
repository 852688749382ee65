package org.kpiledger.web.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the user's roles in a plan let be done, as far as the API tells beforehand, so that nothing is offered in vain; the
 * API judges again when something is sent. A role is asked for when it is first needed.
 */
public final class Rights {
    private final Ledger ledger;
    private final Map<String, String> place = new LinkedHashMap<>();
    private final String user;
    private final Map<String, Boolean> known = new HashMap<>();

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
        return known.computeIfAbsent(role, this::ask);
    }

    /** Whether that is the user. */
    public boolean isUser(String actor) {
        return user.equals(actor);
    }

    private boolean ask(String role) {
        var parameters = new LinkedHashMap<>(place);
        parameters.put("role", role);
        return ledger.query(Authority.class, "/api/authority", parameters).hasSomewhere(user);
    }
}
