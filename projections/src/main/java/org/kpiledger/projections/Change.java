package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an entry changes in the rows of one key, from a day of valid time on.
 *
 * <p>A document that is not known for a day is absent there. The <em>last</em> document is the one that holds on the
 * latest days; since every change reaches those, it is also what the log says in its own order.
 */
public sealed interface Change<D> {
    Key key();

    /** First day on which the change holds. */
    LocalDate from();

    /** A thing becomes known of which nothing was. */
    record Added<D>(Key key, LocalDate from, D document) implements Change<D> {}

    /**
     * What is known changes wherever it holds from the day on; where it is absent it stays so.
     *
     * @param revision from a document and the last one
     */
    record Revised<D>(Key key, LocalDate from, BinaryOperator<D> revision) implements Change<D> {}

    /**
     * Another document stands in the place of all that is known, from the day on, and nothing before it.
     *
     * @param replacement from the last document
     */
    record Replaced<D>(Key key, LocalDate from, UnaryOperator<D> replacement) implements Change<D> {}

    /** What is known changes from the day on, and becomes known where it was absent. */
    record Formed<D>(Key key, LocalDate from, Formation<D> formation) implements Change<D> {}

    /** Makes a document from the one that held, and from the last one. */
    interface Formation<D> {
        D form(@Nullable D document, @Nullable D last);
    }

    static <D> Change<D> add(Key key, LocalDate from, D document) {
        return new Added<>(key, from, document);
    }

    static <D> Change<D> revise(Key key, LocalDate from, BinaryOperator<D> revision) {
        return new Revised<>(key, from, revision);
    }

    static <D> Change<D> replace(Key key, LocalDate from, UnaryOperator<D> replacement) {
        return new Replaced<>(key, from, replacement);
    }

    static <D> Change<D> form(Key key, LocalDate from, Formation<D> formation) {
        return new Formed<>(key, from, formation);
    }
}
