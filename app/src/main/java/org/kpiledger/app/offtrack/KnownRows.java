package org.kpiledger.app.offtrack;

import org.kpiledger.projections.Rows;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.risks.Risk;

/** The rows by which it is judged what is off track. */
public interface KnownRows {
    /** Whether they have come to the end of the log once. */
    boolean haveCaughtUp();

    /** The last position that all of them take into account. */
    long position();

    Rows<PlanDocument> plan();

    Rows<KpiDocument> kpis();

    Rows<Risk> risks();
}
