package org.kpiledger.query.rows;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * The database of rows cannot be used at the moment. Whether what was being written is in it is not known; it is asked
 * when the database is back.
 */
public final class RowsAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Connection lost, resources short, object not in a state to be used, server shutting down, input or output. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** H2's IO_EXCEPTION_1 and 2, CONNECTION_BROKEN, DATABASE_IS_CLOSED, NO_DISK_SPACE and CALLED_AT_SHUTDOWN. */
    private static final Set<Integer> H2 = Set.of(90028, 90031, 90067, 90098, 90100, 90121);

    RowsAway(Throwable cause) {
        super("the database of rows cannot be used: " + reason(cause), cause);
    }

    /** Whether something failed for the reason that the database could not be used. */
    public static boolean explains(Throwable failure) {
        return failure instanceof RowsAway || outage(failure) != null;
    }

    /** The innermost of the reasons, since those around it repeat what was being written. */
    private static @Nullable SQLException outage(Throwable failure) {
        @Nullable SQLException outage = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                outage = sql;
            }
            // A connection that was cut cannot roll back either, which hides why it had to.
            if (cause instanceof TransactionSystemException transaction
                    && transaction.getApplicationException() != null) {
                return outage(transaction.getApplicationException());
            }
        }
        return outage;
    }

    private static boolean isOutage(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || H2.contains(failure.getErrorCode())
                || state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }

    private static String reason(Throwable failure) {
        @Nullable SQLException outage = outage(failure);
        return String.valueOf((outage == null ? failure : outage).getMessage());
    }
}
