package org.kpiledger.edge.accounts;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The accounts of a first run, all with the password {@code demo}; their actor ids are drawn anew each time. */
final class DemoAccounts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ACTOR_ID_BYTES = 6;

    private DemoAccounts() {}

    static Accounts make() {
        String hash = new BCryptPasswordEncoder().encode("demo");
        return new Accounts(
                List.of(
                        account("planner", "Planner", hash, "PLANNER"),
                        account("owner", "KPI owner", hash, "KPI_OWNER"),
                        account("owner2", "Second KPI owner", hash, "KPI_OWNER"),
                        account("approver", "Approver", hash, "APPROVER"),
                        account("approver2", "Second approver", hash, "APPROVER"),
                        account("director", "Director", hash, "DIRECTOR"),
                        account("auditor", "Auditor", hash, "AUDITOR"),
                        account("integrator", "Integrator", hash, "INTEGRATOR"),
                        account("admin", "Administrator", hash, "ADMIN")),
                true);
    }

    private static Account account(String name, String displayName, String hash, String role) {
        var bytes = new byte[ACTOR_ID_BYTES];
        RANDOM.nextBytes(bytes);
        return new Account(name, "p-" + HexFormat.of().formatHex(bytes), displayName, hash, List.of(role));
    }
}
