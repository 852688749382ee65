package org.kpiledger.bench.queries;

import java.util.List;
import java.util.Random;
import org.kpiledger.bench.ledger.Revisions;

/**
 * A search of the audit trail for a page of 100, in both orders and from anywhere.
 *
 * @param query what is asked for, {@code %d} in it being a position
 */
record AuditSearch(String name, String query) {
    private static final String VALUES = "OP-23/value/" + Revisions.KPI;
    private static final long WINDOW = 10_000;

    static final List<AuditSearch> ALL = List.of(
            new AuditSearch("all", ""),
            new AuditSearch("subject, busy", "&subject=OP-23/budget/2023"),
            new AuditSearch("subject, one of many", "&subject=" + VALUES + "/events/2023/ASP/R-77"),
            new AuditSearch("prefix of a plan", "&subject=OP-23/*"),
            new AuditSearch("prefix of a kind", "&subject=OP-23/value/*"),
            new AuditSearch("prefix of a kpi", "&subject=" + VALUES + "/*"),
            new AuditSearch("prefix within a kpi", "&subject=" + VALUES + "/events/2023/ASP/*"),
            new AuditSearch("prefix, rare", "&subject=access/*"),
            new AuditSearch("actor", "&actor=" + Revisions.OWNERS.getLast()),
            new AuditSearch("role", "&role=PLANNER"),
            new AuditSearch("role, nobody's", "&role=DIRECTOR"),
            new AuditSearch("type", "&type=BudgetTransferred"),
            new AuditSearch("type, rare", "&type=RiskRaised"),
            new AuditSearch("reason, stated often", "&reason=focal%20POINT"),
            new AuditSearch("reason, one of many", "&reason=minute%204711%20of"),
            new AuditSearch("reason, some of many", "&reason=minute%2047"),
            new AuditSearch("reason, stated never", "&reason=earthquake"),
            new AuditSearch("time window", "&from=@%d&to=@%d"),
            new AuditSearch("actor and type", "&actor=" + Revisions.PLANNERS.getLast() + "&type=ExpenditureRecorded"),
            new AuditSearch("prefix, role, reason", "&subject=OP-23/value/*&role=KPI_OWNER&reason=minute%2047"));

    /** Every second time newest first. */
    String path(Random random, long end) {
        long position = 1 + random.nextLong(end);
        boolean newestFirst = random.nextBoolean();
        String asked = query.contains("%d") ? String.format(query, position, position + WINDOW) : query;
        String page = newestFirst ? "&order=desc&before=" + position : "&after=" + position;
        return "/api/audit?limit=100" + asked + (query.contains("%d") ? "" : page);
    }
}
