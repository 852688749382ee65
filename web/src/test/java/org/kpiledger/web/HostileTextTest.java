package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Script in what people wrote, or in the address, is text. */
class HostileTextTest extends WithPages {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/OP-23",
                "/plans/OP-23/budget",
                "/plans/OP-23/kpis",
                "/plans/OP-23/kpis/P1.EMT.K4",
                "/plans/OP-23/kpis/P1.EMT.K4/value?id=OP-23%2Fvalue%2FP1.EMT.K4%2FmemberStates%2F2023%2FASP%2FH-005",
                "/plans/OP-23/kpis/P1.EMT.K4/record",
                "/plans/OP-23/risks",
                "/plans/OP-23/activities",
                "/plans/OP-23/periods",
                "/plans/OP-23/do/CorrectActivity?activityId=H-001",
                "/plans/OP-23/changes?compareKnownAt=%40400",
                "/plans/OP-23/work",
                "/plans/OP-23/figure?kind=ALLOCATION&node=P1&year=2023",
                "/audit",
                "/audit/611",
                "/audit/findings",
                "/audit/exceptions",
                "/status"
            })
    void storedScriptIsText(String path) throws Exception {
        Visitor planner = planner();
        LEDGER.adds(" <script>alert(1)</script><img src=x onerror=alert(1)>'");
        var answer = planner.open(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script>", "<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?subject=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/plans/OP-23/activities?partner=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/plans/OP-23/kpis/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/plans/OP-23/risks?%3Cscript%3E=%3Cscript%3Ealert(1)%3C/script%3E",
                "/plans/OP-23/kpis/P1.EMT.K4/record?period=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/plans/OP-23/entry?period=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/plans/OP-23/risks?knownAt=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void scriptInTheAddressIsText(String path) throws Exception {
        assertThat(planner().open(path).body()).doesNotContain("<script>");
    }
}
