package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The right of one node to copy the log to the topic, kept in the log's database for a time and renewed.
 *
 * <p>It only chooses who works. That two never write at once, also when a node was paused beyond its time, is the
 * broker's part, which fences the earlier producer.
 */
public final class RelayLease {
    /** Renewed when this part of its time is over, so that two renewals may fail before it is lost. */
    private static final int PARTS = 3;

    private final LogDatabase database;
    private final String holder;
    private final Duration time;
    private long renewedAt;

    RelayLease(LogDatabase database, String holder, Duration time) {
        this.database = database;
        this.holder = holder;
        this.time = time;
    }

    /** Takes or renews it; false while another node holds it. */
    public boolean take() {
        long now = System.nanoTime();
        boolean taken = update(
                "update relay_lease set holder = ?, held_until = current_timestamp + interval '" + time.toSeconds()
                        + "' second where id = 1 and (holder = ? or held_until <= current_timestamp)",
                holder,
                holder);
        if (taken) {
            renewedAt = now;
        }
        return taken;
    }

    /** Renews it when it is time to; false when another node has taken it. */
    public boolean keep() {
        long age = System.nanoTime() - renewedAt;
        return age < time.toNanos() / PARTS || take();
    }

    /** Leaves it to whoever comes next, if it is still held. */
    public void release() {
        update("update relay_lease set held_until = current_timestamp where id = 1 and holder = ?", holder);
    }

    /** Ends the lease of whoever holds it; only right where no other node can be alive. */
    static void end(LogDatabase database) {
        new RelayLease(database, "-", Duration.ZERO)
                .update("update relay_lease set held_until = current_timestamp where id = 1");
    }

    private boolean update(String sql, String... parameters) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException lost) {
            throw database.unavailable("The relay's lease cannot be reached at the moment.", lost);
        }
    }
}
