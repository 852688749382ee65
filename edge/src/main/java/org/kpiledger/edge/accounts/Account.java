package org.kpiledger.edge.accounts;

import java.util.List;

/**
 * A person or system that may log in.
 *
 * @param name what is typed at login
 * @param actorId opaque and random; the only thing about this person that entries of the log contain
 * @param displayName what pages show
 * @param passwordHash bcrypt
 * @param roles the roles that the log grants at its first start; later grants and revocations stand in the log alone
 */
public record Account(String name, String actorId, String displayName, String passwordHash, List<String> roles) {
    public Account {
        roles = List.copyOf(roles);
    }

    /** Without the hash, which has no business in a log file. */
    @Override
    public String toString() {
        return "Account[" + name + ", " + actorId + "]";
    }
}
