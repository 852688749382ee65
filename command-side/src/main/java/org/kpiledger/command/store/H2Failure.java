package org.kpiledger.command.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What a failure of H2 says of its file. */
final class H2Failure {
    private static final Set<Integer> CLOSED = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.GENERAL_ERROR_1);

    /** The class of states for values that cannot be those of their column. */
    private static final String BAD_VALUE = "22";

    private static final Set<Integer> OF_DAMAGE = Set.of(
            DataUtils.ERROR_FILE_CORRUPT,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_SERIALIZATION,
            DataUtils.ERROR_CHUNK_NOT_FOUND,
            DataUtils.ERROR_BLOCK_NOT_FOUND);

    private H2Failure() {}

    /** The file is none of H2, or broken. */
    static boolean isDamagedFile(Throwable failure) {
        return causes(failure).anyMatch(H2Failure::isOfDamage);
    }

    /** What was read is not what was written. */
    static boolean isDamagedContent(SQLException failure) {
        return !isRefusedWrite(failure) && causes(failure).anyMatch(H2Failure::isOfDamage);
    }

    private static boolean isOfDamage(Throwable cause) {
        return switch (cause) {
            case SQLException ofDatabase ->
                ofDatabase.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
                        || String.valueOf(ofDatabase.getSQLState()).startsWith(BAD_VALUE);
            case MVStoreException ofStore -> OF_DAMAGE.contains(ofStore.getErrorCode());
            default -> false;
        };
    }

    static boolean isOpenElsewhere(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /** H2 has closed the database to everybody, and opens it again when the last connection is given up. */
    static boolean hasClosed(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode());
    }

    /** The system did not take a write to the file; nothing that it had taken before is in doubt. */
    static boolean isRefusedWrite(SQLException failure) {
        return !isSynchronisation(failure) && causes(failure).anyMatch(H2Failure::isOfWriting);
    }

    private static boolean isOfWriting(Throwable cause) {
        return cause instanceof MVStoreException ofStore
                && ofStore.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                && String.valueOf(ofStore.getMessage()).startsWith("Writing to ");
    }

    /** The disk failed to synchronise, perhaps in the middle of a write. */
    static boolean isSynchronisation(SQLException failure) {
        return causes(failure).anyMatch(SynchronisationFailed.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
