package org.kpiledger.app.offtrack;

import java.util.List;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.risks.Risk;
import org.kpiledger.projections.risks.RisksProjection;

/** A log as it was when it was folded last. */
final class FoldedLog implements KnownRows {
    private final EventLog log;
    private List<Entry> entries = List.of();
    private boolean caughtUp;

    FoldedLog(EventLog log) {
        this.log = log;
    }

    void fold() {
        EntryCodec codec = new EntryCodec();
        entries = log.reader().after(0, Integer.MAX_VALUE).stream()
                .map(codec::decode)
                .toList();
        caughtUp = true;
    }

    @Override
    public boolean haveCaughtUp() {
        return caughtUp;
    }

    @Override
    public long position() {
        return entries.size();
    }

    @Override
    public Rows<PlanDocument> plan() {
        return rows(new PlanProjection());
    }

    @Override
    public Rows<KpiDocument> kpis() {
        return rows(new KpisProjection());
    }

    @Override
    public Rows<Risk> risks() {
        return rows(new RisksProjection());
    }

    private <D> Rows<D> rows(Projection<D> projection) {
        return MemoryRows.fold(projection, entries);
    }
}
