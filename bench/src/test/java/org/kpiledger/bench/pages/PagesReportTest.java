package org.kpiledger.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kpiledger.bench.report.ResultsFile;

class PagesReportTest {
    private final PagesReport report = new PagesReport("OP-23");

    @Test
    void oneSlowVisitIsOverTheBoundWhateverTheMedian() {
        report.add("budget", new Visit(120, 40_000, 360_000));
        report.add("budget", new Visit(130, 40_000, 360_000));
        report.add("budget", new Visit(1_001, 40_000, 360_000));
        assertThat(report.table()).containsPattern("budget +130 +1001 +40.0 +360.0  over the bound");
    }

    @Test
    void chartLibraryIsCountedApart() {
        report.add("kpi", new Visit(120, 500_000, 360_000));
        assertThat(report.table()).doesNotContain("over the bound");
        report.add("audit", new Visit(120, 500_001, 0));
        assertThat(report.table()).containsPattern("audit .*over the bound");
        assertThat(ResultsFile.json(report.rows()))
                .contains(
                        "{\"bench\":\"pages\",\"subject\":\"kpi-ledger\",\"store\":\"h2\",\"path\":\"browser\",\"data\":\"OP-23\","
                                + "\"page\":\"kpi\",\"visits\":1,\"lcpP50Ms\":120.0,\"lcpMaxMs\":120.0,\"bytes\":500000,\"chartBytes\":360000}");
    }
}
