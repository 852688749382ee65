package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Applies a change to all rows of a key that are still known, in order of valid time.
 *
 * <p>Rows that the change does not touch are kept in their order; the others are cut at the day it begins and stated anew
 * with the entry's position. What was known before is not lost: the caller closes the rows that are no longer here.
 */
final class Restatement<D> {
    private final List<Row<D>> rows;
    private final Change<D> change;
    private final long position;
    private final List<Row<D>> restated = new ArrayList<>();

    private Restatement(List<Row<D>> rows, Change<D> change, long position) {
        this.rows = rows;
        this.change = change;
        this.position = position;
    }

    static <D> List<Row<D>> of(List<Row<D>> rows, Change<D> change, long position) {
        return new Restatement<>(rows, change, position).apply();
    }

    private List<Row<D>> apply() {
        switch (change) {
            case Change.Added<D> added -> {
                if (!rows.isEmpty()) {
                    throw new CannotApply(change.key().item() + " is known already and cannot be added");
                }
                state(added.from(), Row.FOREVER, added.document());
            }
            case Change.Revised<D> revised -> {
                D last = last();
                rows.forEach(row -> restate(row, document -> revised.revision().apply(document, last)));
            }
            case Change.Replaced<D> replaced ->
                state(replaced.from(), Row.FOREVER, replaced.replacement().apply(last()));
            case Change.Formed<D> formed -> form(formed.formation());
        }
        return List.copyOf(restated);
    }

    private D last() {
        if (rows.isEmpty()) {
            throw new CannotApply("nothing is known of " + change.key().item());
        }
        return rows.getLast().document();
    }

    private void form(Change.Formation<D> formation) {
        @Nullable D last = rows.isEmpty() ? null : rows.getLast().document();
        LocalDate gapFrom = change.from();
        for (Row<D> row : rows) {
            if (row.validTo().isAfter(change.from())) {
                if (row.validFrom().isAfter(gapFrom)) {
                    state(gapFrom, row.validFrom(), formation.form(null, last));
                }
                gapFrom = row.validTo();
            }
            restate(row, document -> formation.form(document, last));
        }
        if (gapFrom.isBefore(Row.FOREVER)) {
            state(gapFrom, Row.FOREVER, formation.form(null, last));
        }
    }

    /** Keeps a row that ends before the change begins; busy things have hundreds of these. */
    private void restate(Row<D> row, UnaryOperator<D> revision) {
        if (!row.validTo().isAfter(change.from())) {
            restated.add(row);
            return;
        }
        D document = revision.apply(row.document());
        if (document.equals(row.document())) {
            restated.add(row);
        } else if (row.validFrom().isBefore(change.from())) {
            state(row.validFrom(), change.from(), row.document());
            state(change.from(), row.validTo(), document);
        } else {
            state(row.validFrom(), row.validTo(), document);
        }
    }

    private void state(LocalDate from, LocalDate to, D document) {
        long since = rows.isEmpty() ? position : rows.getFirst().since();
        restated.add(new Row<>(change.key(), since, from, to, position, Row.STILL_KNOWN, document));
    }
}
