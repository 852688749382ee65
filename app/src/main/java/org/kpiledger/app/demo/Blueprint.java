package org.kpiledger.app.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kpiledger.command.Intent;
import org.kpiledger.command.budget.AllocateBudget;
import org.kpiledger.command.kpi.ProposeKpi;
import org.kpiledger.command.plan.AddTheme;
import org.kpiledger.command.planimport.ImportStep;
import org.kpiledger.command.risk.AddMitigation;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.Measure;

/** What the loaded plan consists of, the same in each of its copies. */
record Blueprint(
        List<Theme> themes,
        List<ProposeKpi> kpis,
        List<RaiseRisk> risks,
        List<AddMitigation> mitigations,
        List<RecordKpiValue> values) {
    Blueprint {
        themes = List.copyOf(themes);
        kpis = List.copyOf(kpis);
        risks = List.copyOf(risks);
        mitigations = List.copyOf(mitigations);
        values = List.copyOf(values);
    }

    /**
     * Where money is spent and KPIs stand.
     *
     * @param allocation of the first year, in the plan's currency
     * @param ofPriority the priority's allocation
     */
    record Theme(Code code, Code priority, Map<String, String> name, BigDecimal allocation, BigDecimal ofPriority) {
        Theme {
            name = Map.copyOf(name);
        }
    }

    /**
     * A measure with the place of its KPI in the plan.
     *
     * @param kpi number of the KPI, from 0
     */
    record Measured(int kpi, Code code, Code theme, Measure measure) {}

    static Blueprint of(List<ImportStep> load) {
        List<Intent> commands = load.stream().map(ImportStep::command).toList();
        Map<Code, BigDecimal> allocations = all(commands, AllocateBudget.class)
                .collect(Collectors.toMap(
                        AllocateBudget::node, allocate -> allocate.amount().value()));
        return new Blueprint(
                all(commands, AddTheme.class)
                        .filter(theme -> allocations.containsKey(theme.code()))
                        .map(theme -> theme(theme, allocations))
                        .toList(),
                all(commands, ProposeKpi.class).toList(),
                all(commands, RaiseRisk.class).toList(),
                all(commands, AddMitigation.class).toList(),
                all(commands, RecordKpiValue.class).toList());
    }

    private static Theme theme(AddTheme theme, Map<Code, BigDecimal> allocations) {
        return new Theme(
                theme.code(),
                theme.priority(),
                theme.name().byLanguage(),
                allocations.getOrDefault(theme.code(), BigDecimal.ZERO),
                allocations.getOrDefault(theme.priority(), BigDecimal.ZERO));
    }

    private static <T> Stream<T> all(List<Intent> commands, Class<T> type) {
        return commands.stream().filter(type::isInstance).map(type::cast);
    }

    /** The measures of all KPIs, in their order. */
    List<Measured> measures() {
        return IntStream.range(0, kpis.size())
                .boxed()
                .flatMap(number -> measuresOf(number, kpis.get(number)))
                .toList();
    }

    private static Stream<Measured> measuresOf(int number, ProposeKpi kpi) {
        return kpi.measures().stream().map(measure -> new Measured(number, kpi.kpi(), kpi.theme(), measure));
    }
}
