package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that the log was signed with so far, kept beside it, so that one that is lost is not replaced unseen. */
public final class SigningKeys {
    private final LogDatabase database;
    private final Questions questions;

    SigningKeys(LogDatabase database) {
        this.database = database;
        this.questions = new Questions(database);
    }

    /** The verifier key of the one in use; empty when the log was never signed. */
    public Optional<String> last() {
        return questions
                .ask("select vkey from signing_keys order by number desc limit 1", _ -> {}, row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /**
     * Keeps the key as the one in use. Of nodes that do so at once one does.
     *
     * @param size of the log then
     * @param reason why another was given up; absent for the first
     */
    public void keep(String verifierKey, long size, @Nullable String reason) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("insert into signing_keys (number, vkey, size, reason)"
                                + " select count(*) + 1, ?, ?, ? from signing_keys on conflict do nothing")) {
            statement.setString(1, verifierKey);
            statement.setLong(2, size);
            statement.setString(3, reason);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw database.unavailable("The log's key could not be noted.", failed);
        }
    }
}
