package org.kpiledger.edge;

/** What an operator gives to name a PostgreSQL database, looked at before anything is opened. */
public final class DatabaseSettings {
    private DatabaseSettings() {}

    /**
     * @param prefix of the settings' names, such as {@code kpiledger.log}
     * @throws BadSetup when there cannot be such a database
     */
    public static void require(String prefix, String url, String user) {
        if (!url.startsWith("jdbc:postgresql://")) {
            // Not shown: where a password was written into it, it would stand in the log.
            throw new BadSetup("The setting " + prefix + ".url must be jdbc:postgresql://HOST:PORT/DATABASE.");
        }
        if (user.isBlank()) {
            throw new BadSetup("The setting " + prefix + ".user is missing, the name of the database's user; give it"
                    + " together with " + prefix + ".url.");
        }
    }
}
