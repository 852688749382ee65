package org.kpiledger.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.projections.audit.AuditLine;
import org.springframework.http.ResponseEntity;

class AuditCsvTest {
    private static AuditLine line() {
        TreeMap<String, String> before = new TreeMap<>();
        before.put("allocation[P1]", "0.00");
        TreeMap<String, String> after = new TreeMap<>();
        after.put("allocation[P1]", "519000.00");
        return new AuditLine(
                17,
                Instant.parse("2026-11-23T09:15:02.000417Z"),
                new ActorId("p-8f2c41d09a77"),
                "PLANNER",
                null,
                "BudgetAllocated",
                new SubjectId("OP-23/budget/2023"),
                new Line("moved to \"training\", 培训"),
                Channel.API,
                "try-1",
                before,
                after);
    }

    @Test
    void aLineIsARowUnderTheColumnsNames() {
        byte[] body = Objects.requireNonNull(
                AuditCsv.answer(List.of(line()), Optional.empty()).getBody());

        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo(
                        "position,time,actor,role,onBehalfOf,type,subject,reason,channel,commandId,before,after\r\n"
                                + "17,2026-11-23T09:15:02.000417Z,p-8f2c41d09a77,PLANNER,,BudgetAllocated,OP-23/budget/2023,"
                                + "\"moved to \"\"training\"\", 培训\",API,try-1,"
                                + "\"{\"\"allocation[P1]\"\":\"\"0.00\"\"}\",\"{\"\"allocation[P1]\"\":\"\"519000.00\"\"}\"\r\n");
    }

    @Test
    void aSimulatedLogIsNamedByTheFileAndByEachLine() {
        ResponseEntity<byte[]> answer =
                AuditCsv.answer(List.of(line()), Optional.of(new LogOrigin("simulated-ab12cd")));

        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("\"simulated-ab12cd-audit.csv\"");
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("position,").endsWith(",before,after,log"),
                        line -> assertThat(line).endsWith(",simulated-ab12cd"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=HYPERLINK(\"http://a\") | \"'=HYPERLINK(\"\"http://a\"\")\"",
                "+1 | '+1",
                "-1 | '-1",
                "@SUM(A1) | '@SUM(A1)",
                "＝1 | '＝1",
                "1-1 | 1-1",
                "a,b | \"a,b\"",
            },
            quoteCharacter = '~')
    void aCellIsNoFormula(String text, String cell) {
        assertThat(AuditCsv.cell(text)).isEqualTo(cell);
    }

    @Test
    void aCellWithALineBreakIsQuoted() {
        assertThat(AuditCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(AuditCsv.cell("\ta")).isEqualTo("'\ta");
        assertThat(AuditCsv.cell("")).isEmpty();
    }

    @Test
    void blanksInFrontDoNotHideAFormula() {
        assertThat(AuditCsv.cell(" =1")).isEqualTo("' =1");
        assertThat(AuditCsv.cell("\u00a0\u3000+1")).isEqualTo("'\u00a0\u3000+1");
        assertThat(AuditCsv.cell("  a=1")).isEqualTo("  a=1");
        assertThat(AuditCsv.cell("  ")).isEqualTo("  ");
    }
}
