package org.kpiledger.app.offtrack;

import java.util.stream.Stream;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.risks.Risk;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;

/** Those that the queries are answered from. */
public record RowsOfQueries(ReadModel model) implements KnownRows {
    @Override
    public boolean haveCaughtUp() {
        return model.hasCaughtUp();
    }

    @Override
    public long position() {
        return Stream.<Projector<?>>of(model.plan(), model.kpis(), model.risks())
                .mapToLong(Projector::position)
                .min()
                .orElseThrow();
    }

    @Override
    public Rows<PlanDocument> plan() {
        return model.plan().rows();
    }

    @Override
    public Rows<KpiDocument> kpis() {
        return model.kpis().rows();
    }

    @Override
    public Rows<Risk> risks() {
        return model.risks().rows();
    }
}
