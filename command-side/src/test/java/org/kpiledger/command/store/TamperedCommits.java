package org.kpiledger.command.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections whose commits a test holds up, or makes fail before or after they take effect. */
final class TamperedCommits {
    /** The commit itself, to be run or not. */
    interface Commit {
        void run() throws SQLException;
    }

    /** What happens in place of a commit. */
    interface Tampering {
        void instead(Commit commit) throws SQLException;
    }

    private final DataSource real;
    private volatile Tampering tampering = Commit::run;
    private volatile boolean unreachable;
    private volatile int generation;
    private volatile boolean synchronisationFails;

    TamperedCommits(DataSource real) {
        this.real = real;
    }

    void instead(Tampering other) {
        tampering = other;
    }

    void asUsual() {
        tampering = Commit::run;
        unreachable = false;
        synchronisationFails = false;
    }

    /** From now on, there is no connection to be had. */
    void unreachable() {
        unreachable = true;
    }

    /** From now on, statements without parameters fail: the log's writer uses them to synchronise the disk only. */
    void synchronisationFails() {
        synchronisationFails = true;
    }

    /** Every connection that is open now fails at its next use. */
    void breakOpenConnections() {
        generation++;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return call(real, method, arguments);
                    }
                    if (unreachable) {
                        throw new SQLException("the database cannot be reached");
                    }
                    return tampered((Connection) Objects.requireNonNull(call(real, method, arguments)));
                });
    }

    private Connection tampered(Connection connection) {
        AtomicBoolean lost = new AtomicBoolean();
        int openedIn = generation;
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "commit" -> {
                            committing(connection, lost, connection::commit);
                            return null;
                        }
                        case "prepareStatement" -> {
                            PreparedStatement statement =
                                    (PreparedStatement) Objects.requireNonNull(call(connection, method, arguments));
                            return isAppend(arguments) && connection.getAutoCommit()
                                    ? committing(connection, lost, statement)
                                    : statement;
                        }
                        case "close" -> {
                            if (!lost.get()) {
                                connection.close();
                            }
                            return null;
                        }
                        default -> {
                            if (generation != openedIn) {
                                throw new SQLException("the connection is broken");
                            }
                            if (synchronisationFails && method.getName().equals("createStatement")) {
                                throw new SQLException("the disk failed to synchronise");
                            }
                            return call(connection, method, arguments);
                        }
                    }
                });
    }

    private static boolean isAppend(Object @Nullable [] arguments) {
        return arguments != null && arguments[0].toString().contains("insert into entries");
    }

    /** A statement that commits by itself. */
    private PreparedStatement committing(Connection connection, AtomicBoolean lost, PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "executeUpdate" -> {
                            AtomicInteger rows = new AtomicInteger();
                            committing(connection, lost, () -> rows.set(statement.executeUpdate()));
                            return rows.get();
                        }
                        case "close" -> {
                            if (!lost.get()) {
                                statement.close();
                            }
                            return null;
                        }
                        default -> {
                            return call(statement, method, arguments);
                        }
                    }
                });
    }

    private void committing(Connection connection, AtomicBoolean lost, Commit commit) throws SQLException {
        try {
            tampering.instead(commit);
        } catch (LostWithCommitUnderWay underWay) {
            lost.set(true);
            Thread.ofPlatform().start(() -> finish(connection, commit, underWay));
            throw underWay;
        }
    }

    /** The connection is lost to this side, while the database goes on to carry out the commit. */
    static final class LostWithCommitUnderWay extends SQLException {
        private static final long serialVersionUID = 1L;

        private final transient Runnable delay;

        LostWithCommitUnderWay(Runnable delay) {
            super("the connection was lost in the commit");
            this.delay = delay;
        }
    }

    private static void finish(Connection connection, Commit commit, LostWithCommitUnderWay underWay) {
        try (connection) {
            underWay.delay.run();
            commit.run();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }
}
