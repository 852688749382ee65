package org.kpiledger.web.commands;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.NoSuchThing;
import org.kpiledger.web.pages.Typed;
import tools.jackson.databind.JsonNode;

/** What a form shows of the thing that it is about before anything is typed. */
final class Starting {
    private Starting() {}

    record Risks(List<Risk> risks) {
        Risk named(String riskId) {
            return risks.stream()
                    .filter(risk -> risk.riskId().equals(riskId))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchThing("risk", riskId));
        }
    }

    record Risk(
            String riskId,
            String probability,
            String impact,
            @Nullable String residualProbability,
            @Nullable String residualImpact,
            List<Mitigation> mitigations) {
        Mitigation mitigation(String code) {
            return mitigations.stream()
                    .filter(mitigation -> mitigation.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchThing("mitigation", code));
        }
    }

    record Mitigation(
            String code, @Nullable String owner, @Nullable String dueOn) {}

    record Activities(List<Activity> activities) {}

    record Activity(
            String activityId,
            Map<String, String> summary,
            String priority,
            @Nullable String theme,
            String status,
            String date,
            @Nullable String dateEnd,
            String region,
            List<String> countries,
            List<String> partners,
            @Nullable String kpi,
            @Nullable String kpiBasis,
            @Nullable JsonNode figures,
            @Nullable JsonNode source) {}

    /** @throws NoSuchThing where the thing is not there */
    static Typed of(Form form, String plan, Map<String, String> known, Ledger ledger) {
        var fields = new LinkedHashMap<>(known);
        if (form == Form.REASSESS_RISK) {
            Risk risk = risk(plan, known, ledger);
            fields.put("probability", risk.probability());
            fields.put("impact", risk.impact());
            put(fields, "residualProbability", risk.residualProbability());
            put(fields, "residualImpact", risk.residualImpact());
        }
        if (form == Form.REVISE_MITIGATION) {
            Mitigation mitigation = risk(plan, known, ledger).mitigation(known.getOrDefault("mitigation", ""));
            put(fields, "owner", mitigation.owner());
            put(fields, "dueOn", mitigation.dueOn());
        }
        if (form == Form.APPROVE_BUDGET || form == Form.REVISE_BUDGET_TOTAL) {
            fields.put("total", total(plan, known.getOrDefault("fiscalYear", ""), ledger));
        }
        String kpi = fields.getOrDefault("kpi", "");
        if (isDefinition(form, kpi)) {
            Definitions.of(plan, kpi, ledger).fields(form).forEach(fields::putIfAbsent);
            fields.put("again", "yes");
        }
        if (form == Form.CORRECT_ACTIVITY) {
            put(fields, activity(plan, known.getOrDefault("activityId", ""), ledger));
        }
        return new Typed(fields);
    }

    private static Risk risk(String plan, Map<String, String> known, Ledger ledger) {
        return ledger.query(Risks.class, "/api/plans/{plan}/risks", Moment.NOW, plan)
                .named(known.getOrDefault("riskId", ""));
    }

    /**
     * The total that stands after all changes, those of days to come among them, so that nobody approves another than was
     * seen.
     */
    private static String total(String plan, String year, Ledger ledger) {
        String address = "/api/plans/{plan}/allocations";
        LocalDate end = LocalDate.of(ledger.plan(plan, Moment.NOW).cycle().to(), 12, 31);
        Allocations now = ledger.query(Allocations.class, address, Map.of("year", year), plan);
        Allocations last = now.asOf().validAt().isBefore(end)
                ? ledger.query(Allocations.class, address, Map.of("year", year, "validAt", end.toString()), plan)
                : now;
        return last.total().toPlainString();
    }

    /** Whether a version of a definition goes on from one that is there. */
    private static boolean isDefinition(Form form, String kpi) {
        return !kpi.isEmpty() && (form == Form.PROPOSE_KPI || form == Form.REFINE_KPI);
    }

    /** What is given whole, though the form does not ask for all of it, keeps the rest. */
    static Map<String, Object> kept(Form form, String plan, Typed typed, Ledger ledger) {
        if (form == Form.CORRECT_ACTIVITY) {
            return keptOfActivity(plan, typed, ledger);
        }
        // A code that was typed is a new KPI's, or should be.
        if (form == Form.REFINE_KPI
                || form == Form.PROPOSE_KPI && !typed.get("again").isEmpty()) {
            return Definitions.of(plan, typed.get("kpi"), ledger).kept(form, typed);
        }
        return Map.of();
    }

    private static Map<String, Object> keptOfActivity(String plan, Typed typed, Ledger ledger) {
        Activity now = activity(plan, typed.get("activityId"), ledger);
        var kept = new LinkedHashMap<String, Object>();
        if (now.figures() != null) {
            kept.put("figures", now.figures());
        }
        if (now.source() != null) {
            kept.put("source", now.source());
        }
        if (now.kpiBasis() != null && typed.get("kpi").equals(now.kpi())) {
            kept.put("kpiBasis", now.kpiBasis());
        }
        return kept;
    }

    /** The page of activities that begins with the entry which reported it first has it first. */
    private static Activity activity(String plan, String activityId, Ledger ledger) {
        long first = AuditTrail.first(ledger, plan + "/activity/" + activityId)
                .map(AuditTrail.Entry::position)
                .orElse(0L);
        return ledger
                .query(
                        Activities.class,
                        "/api/plans/{plan}/activities",
                        Map.of("after", Long.toString(Math.max(0, first - 1)), "limit", "1"),
                        plan)
                .activities()
                .stream()
                .filter(activity -> activity.activityId().equals(activityId))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("activity", activityId));
    }

    private static void put(Map<String, String> fields, Activity activity) {
        activity.summary().forEach((language, text) -> fields.put("summary." + language, text));
        fields.put("priority", activity.priority());
        put(fields, "theme", activity.theme());
        fields.put("status", activity.status());
        fields.put("date", activity.date());
        put(fields, "dateEnd", activity.dateEnd());
        fields.put("region", activity.region());
        fields.put("countries", String.join(" ", activity.countries()));
        fields.put("partners", String.join("\n", activity.partners()));
        put(fields, "kpi", activity.kpi());
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
