package org.kpiledger.web.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What should have been done about risks, the longest overdue first, as the API tells it. */
public record Overdue(List<Item> overdue) {
    /** @param kind ASSESSMENT, REASSESSMENT_REQUESTED, MITIGATION or ACCEPTANCE */
    public record Item(
            String kind,
            String riskId,
            @Nullable String owner,
            @Nullable String mitigation,
            @Nullable String kpi,
            LocalDate dueOn,
            int days) {}

    /**
     * One thing to do, overdue since the first day that it was asked for.
     *
     * @param kpis for which it was asked, the first first; empty where it was for none
     */
    public record Line(
            String kind,
            String riskId,
            @Nullable String owner,
            @Nullable String mitigation,
            List<String> kpis,
            LocalDate dueOn,
            int days) {
        private static Line of(List<Item> items) {
            Item first = items.getFirst();
            return new Line(
                    first.kind(),
                    first.riskId(),
                    first.owner(),
                    first.mitigation(),
                    items.stream().map(Item::kpi).filter(Objects::nonNull).toList(),
                    first.dueOn(),
                    first.days());
        }
    }

    private record Place(
            String kind, String riskId, @Nullable String mitigation) {}

    /** Each thing to do once, however many KPIs it was asked for. */
    public List<Line> lines() {
        Map<Place, List<Item>> lines = overdue.stream()
                .collect(Collectors.groupingBy(
                        item -> new Place(item.kind(), item.riskId(), item.mitigation()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return lines.values().stream().map(Line::of).toList();
    }

    /** Those of an owner. */
    public List<Line> of(String owner) {
        return lines().stream().filter(line -> owner.equals(line.owner())).toList();
    }
}
