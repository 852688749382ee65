package org.kpiledger.web.commands;

import java.util.Map;
import org.kpiledger.web.pages.Typed;

/** The page on which what a form did is seen. */
public enum Place {
    RISKS("risks", "risk", "riskId"),
    ACTIVITIES("activities", "activity", "activityId"),
    BUDGET("budget", "budget", "fiscalYear"),
    PERIODS("periods", "period", "period"),
    KPIS("kpis", "kpi", "kpi");

    private final String page;
    private final String kind;
    private final String name;

    Place(String page, String kind, String name) {
        this.page = page;
        this.kind = kind;
        this.name = name;
    }

    /** Its address below that of the plan. */
    public String page() {
        return page;
    }

    /** The subject whose entries a form there adds to, such as {@code OP-23/risk/R-FIN}. */
    String subject(String plan, Typed typed) {
        return plan + "/" + kind + "/" + typed.get(name);
    }

    /** What the page is opened with behind its address, such as {@code #R-FIN}, or {@code /P1.EMT.K1} below it. */
    public String spot(Typed typed) {
        String what = typed.get(name);
        if (!what.matches("[A-Za-z0-9._-]+")) {
            return "";
        }
        return switch (this) {
            case BUDGET -> "?year=" + what;
            case KPIS -> "/" + what;
            case RISKS, ACTIVITIES, PERIODS -> "#" + what;
        };
    }

    /** The query that has what was done once it is at its position. */
    String query() {
        return "/api/plans/{plan}/" + (this == BUDGET ? "allocations" : page);
    }

    /** What that query is asked with. */
    Map<String, String> parameters(Typed typed) {
        return switch (this) {
            case BUDGET -> Map.of("year", typed.get(name));
            case ACTIVITIES -> Map.of("limit", "1");
            case RISKS, PERIODS, KPIS -> Map.of();
        };
    }
}
