package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

/** The way of a value from its form to its approval on the pages, each step by another person. */
final class ValueOnPages {
    private static final String KPI = "/plans/OP-23/kpis/P3.CD.K1";
    private static final String VALUE = KPI + "/value?id=OP-23/value/P3.CD.K1/users/2026/GLO/-";

    private final URI address;

    ValueOnPages(URI address) {
        this.address = address;
    }

    /** From recording to approval. */
    void isRecordedVerifiedAndApproved() throws Exception {
        Pages owner = Pages.loggedIn(address, "owner");
        String recorded = owner.send(
                KPI + "/record",
                "/record",
                Map.of(
                        "measure",
                        "users",
                        "period",
                        "2026",
                        "reportingUnit",
                        "GLO",
                        "valueDate",
                        "2026-06",
                        "value",
                        "53000"));
        assertThat(recorded).contains("53,000", "Recorded.");
        assertThat(owner.send(VALUE, "/value/submit", Map.of())).contains("In review");
        assertThat(owner.get(VALUE)).as("nobody judges the own work").doesNotContain("/value/verify");

        Pages other = Pages.loggedIn(address, "owner2");
        assertThat(other.send(VALUE, "/value/verify", Map.of())).contains("Verified.");
        Pages approver = Pages.loggedIn(address, "approver");
        assertThat(approver.send(VALUE, "/value/approve", Map.of())).contains("Approved.");
        assertThat(approver.get(KPI)).contains("53,000");
        assertThat(approver.get("/plans/OP-23/figure?kind=PERIOD&kpi=P3.CD.K1&measure=users&period=2026"))
                .contains("53,000", "Approved");
    }
}
