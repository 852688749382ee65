package org.kpiledger.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.Touched;

/** What a projection writes beside its rows, in the same transaction. */
interface Beside<D> {
    /** Takes up an entry that the batch has applied. */
    void applied(Entry entry, List<Touched<D>> touched);

    /** Writes what was taken up, and forgets it. */
    void write(Connection connection) throws SQLException;

    /** Forgets what was taken up. */
    void forget();

    /** A projection that keeps nothing beside its rows. */
    static <D> Beside<D> nothing() {
        return new Beside<>() {
            @Override
            public void applied(Entry entry, List<Touched<D>> touched) {}

            @Override
            public void write(Connection connection) {}

            @Override
            public void forget() {}
        };
    }
}
