package org.kpiledger.app.replay;

import java.util.List;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Projection;

/** A projection of which only what is known last is kept, since nothing earlier is asked for. */
record Latest<D>(Projection<D> projection) implements Projection<D> {
    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public int version() {
        return projection.version();
    }

    @Override
    public List<Change<D>> changes(Entry entry) {
        return projection.changes(entry);
    }

    @Override
    public DocumentCodec<D> codec() {
        return projection.codec();
    }

    @Override
    public boolean keepsHistory() {
        return false;
    }
}
