package org.kpiledger.app.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.query.answering.Answers;
import tools.jackson.databind.json.JsonMapper;

/** What was replayed, as one JSON object on one line; names as in the API's answers. */
final class ReplayJson {
    private ReplayJson() {}

    static String of(Followed followed) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("subject", followed.subject().value());
        object.put("entries", followed.lines().stream().map(ReplayJson::entry).toList());
        object.put("state", followed.state());
        object.put("asOf", asOf(followed.asOf()));
        return write(object);
    }

    static String of(Summary summary) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("plans", summary.plans().stream().map(ReplayJson::plan).toList());
        object.put("states", summary.states());
        object.put("entries", summary.entries());
        object.put("types", summary.types());
        Map<String, Object> asOf = asOf(summary.asOf());
        asOf.put("validAt", summary.asOf().validAt().toString());
        object.put("asOf", asOf);
        return write(object);
    }

    private static Map<String, Object> entry(AuditLine line) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("position", line.position());
        entry.put("time", Answers.text(line.time()));
        entry.put("actor", line.actor().value());
        put(entry, "role", line.role());
        put(entry, "onBehalfOf", line.onBehalfOf());
        entry.put("type", line.type());
        put(entry, "reason", line.reason());
        entry.put("before", line.before());
        entry.put("after", line.after());
        return entry;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }

    private static Map<String, Object> plan(Summary.Plan plan) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("planId", plan.header().planId().value());
        object.put("name", plan.header().name().byLanguage());
        object.put("status", plan.status());
        object.put("budgets", plan.budgets().stream().map(ReplayJson::budget).toList());
        return object;
    }

    private static Map<String, Object> budget(AllocationsView budget) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("fiscalYear", budget.fiscalYear());
        object.put("currency", budget.currency().toString());
        object.put("total", budget.total().toPlainString());
        object.put("allocated", budget.allocated().toPlainString());
        object.put("unallocated", budget.unallocated().toPlainString());
        object.put("spent", budget.spent().toPlainString());
        object.put("nodes", budget.nodes().stream().map(ReplayJson::node).toList());
        return object;
    }

    private static Map<String, Object> node(AllocationsView.NodeView node) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", node.code().value());
        object.put("amount", node.amount().toPlainString());
        object.put("spent", node.spent().toPlainString());
        return object;
    }

    private static Map<String, Object> asOf(AsOf asOf) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("position", asOf.position());
        object.put("knownAt", Answers.text(Objects.requireNonNull(asOf.knownAt())));
        if (asOf.simulated() != null) {
            object.put("simulated", asOf.simulated());
        }
        return object;
    }

    private static String write(Map<String, Object> object) {
        return JsonMapper.shared().writeValueAsString(object) + System.lineSeparator();
    }
}
