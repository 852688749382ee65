package org.kpiledger.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of each row of a file.
 *
 * @param preview whether it was only asked what would become of them
 * @param booked how many rows were
 * @param toBook how many rows would be; nothing is booked in a preview, nor when a row is refused
 * @param command the answer to the command that booked them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
        String planId,
        int fiscalYear,
        boolean preview,
        long booked,
        long toBook,
        long unchanged,
        long refused,
        List<Row> rows,
        @Nullable Answer command) {

    /** What a row comes to. */
    enum Outcome {
        BOOKED,
        /** It would be booked. */
        TO_BOOK,
        /** It was booked before. */
        UNCHANGED,
        REFUSED
    }

    /**
     * One row.
     *
     * @param line of the file, from 1, the header among them
     * @param code why it is refused, as a problem's
     * @param field which of its fields is concerned, where it is one
     * @param message what is wrong and what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long line,
            @Nullable String reference,
            Outcome outcome,
            @Nullable String code,
            @Nullable String field,
            @Nullable String message) {}

    static ImportAnswer of(String planId, int fiscalYear, boolean preview, List<Row> rows, @Nullable Answer command) {
        return new ImportAnswer(
                planId,
                fiscalYear,
                preview,
                count(rows, Outcome.BOOKED),
                count(rows, Outcome.TO_BOOK),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.REFUSED),
                rows,
                command);
    }

    private static long count(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
