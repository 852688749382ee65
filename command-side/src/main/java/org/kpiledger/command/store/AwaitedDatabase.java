package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that may start later than this program, and is waited for. */
final class AwaitedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitedDatabase.class);

    private static final Duration PAUSE_FIRST = Duration.ofMillis(500);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(15);

    /** Classes and states of the SQL standard and of PostgreSQL that no waiting helps against. */
    private static final String BAD_AUTHORIZATION = "28";

    private static final Set<String> REFUSED = Set.of("3D000", "42501");

    private final String url;
    private final Properties login = new Properties();

    /** @param answersWithin for which a server that says nothing is listened to */
    AwaitedDatabase(String url, String user, String password, Duration answersWithin) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", Long.toString(answersWithin.toSeconds()));
        login.setProperty("loginTimeout", Long.toString(answersWithin.toSeconds()));
    }

    /**
     * Returns when it lets this program in.
     *
     * @throws DatabaseRefused when it answers that it will not
     * @throws DatabaseAway when it did not answer for so long
     */
    void await(Duration patience) {
        long begun = System.nanoTime();
        Duration pause = PAUSE_FIRST;
        for (SQLException away = tryOnce(); away != null; away = tryOnce()) {
            if (isRefused(away)) {
                throw new DatabaseRefused(url, away);
            }
            if (System.nanoTime() - begun + pause.toNanos() > patience.toNanos()) {
                throw new DatabaseAway(url, patience, away);
            }
            LOG.warn("The log's database {} is not there yet ({}); trying again.", url, away.getMessage());
            LockSupport.parkNanos(pause.toNanos());
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
        }
    }

    private @Nullable SQLException tryOnce() {
        try (Connection _ = DriverManager.getConnection(url, login)) {
            return null;
        } catch (SQLException failed) {
            return failed;
        }
    }

    private static boolean isRefused(SQLException away) {
        String state = away.getSQLState();
        return state != null && (state.startsWith(BAD_AUTHORIZATION) || REFUSED.contains(state));
    }
}
