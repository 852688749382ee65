package org.kpiledger.edge.accounts;

import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Directories for tests. */
public final class SampleAccounts {
    private static final int CHEAPEST = 4;

    private SampleAccounts() {}

    public static Accounts planner(String password) {
        String hash = new BCryptPasswordEncoder(CHEAPEST).encode(password);
        return new Accounts(
                List.of(new Account("planner", "p-0123456789ab", "Planner", hash, List.of("PLANNER"))), false);
    }
}
