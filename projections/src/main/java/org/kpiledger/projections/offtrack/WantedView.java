package org.kpiledger.projections.offtrack;

import java.util.List;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.risks.Risk;

/**
 * The assessments of a plan's risks that nobody has asked for yet, each as the body of the command that does.
 *
 * @param wanted the KPI was off track on the last day of each of the periods, as known then
 */
public record WantedView(List<WantedAssessment> wanted, AsOf asOf) {
    public static WantedView of(
            String planId, Rows<PlanDocument> plan, Rows<KpiDocument> kpis, Rows<Risk> risks, AsOf asOf) {
        return new WantedView(WantedAssessment.of(planId, plan, kpis, risks, asOf), asOf);
    }
}
