package org.kpiledger.web.ledger;

import java.util.Optional;
import org.kpiledger.edge.identity.Caller;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in. */
final class LoggedIn {
    private LoggedIn() {}

    /** The user of the page that is being drawn; absent where nobody is logged in. */
    static Optional<Caller> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
