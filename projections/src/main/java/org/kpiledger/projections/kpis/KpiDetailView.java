package org.kpiledger.projections.kpis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.projections.AsOf;

/** A KPI with all that is known of its definition. */
public record KpiDetailView(
        Code code,
        Code theme,
        @Nullable Code priority,
        LocalizedText name,
        KpiView.DefinitionView definition,
        List<KpiView.MeasureView> measures,
        KpiView.DataStatus dataStatus,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable LocalizedText note,
        @Nullable SourceRef source,
        List<KpiView.DefinitionView> definitions,
        AsOf asOf) {

    static KpiDetailView of(KpiView kpi, KpiDefinitions definitions, AsOf asOf) {
        Definition inForce = definitions.inForce();
        return new KpiDetailView(
                kpi.code(),
                kpi.theme(),
                kpi.priority(),
                kpi.name(),
                kpi.definition(),
                kpi.measures(),
                kpi.dataStatus(),
                inForce.sameAs(),
                inForce.similarTo(),
                inForce.note(),
                inForce.source(),
                definitions.versions().stream().map(KpiView.DefinitionView::of).toList(),
                asOf);
    }
}
