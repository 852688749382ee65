package org.kpiledger.app.offtrack;

import org.kpiledger.projections.Rows;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.risks.Risk;

/** Rows of which those of KPIs are away for a while, as with a database that restarts. */
final class Unreliable implements KnownRows {
    private final KnownRows rows;
    private boolean away = true;

    Unreliable(KnownRows rows) {
        this.rows = rows;
    }

    void isBack() {
        away = false;
    }

    @Override
    public boolean haveCaughtUp() {
        return rows.haveCaughtUp();
    }

    @Override
    public long position() {
        return rows.position();
    }

    @Override
    public Rows<PlanDocument> plan() {
        return rows.plan();
    }

    @Override
    public Rows<KpiDocument> kpis() {
        if (away) {
            throw new IllegalStateException("the database of rows is away");
        }
        return rows.kpis();
    }

    @Override
    public Rows<Risk> risks() {
        return rows.risks();
    }
}
