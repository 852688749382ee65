package org.kpiledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsFileTest {
    @Test
    void writesAnArrayOfOneObjectALine() {
        Row measured = Row.of("commands", "kpi-ledger", "postgresql-18")
                .with("path", "http")
                .with("subjects", 100)
                .with("inFlight", 64)
                .with("perSecond", 21_345.67891)
                .with("p50Ms", 2.9996)
                .with("p99Ms", 11.0);
        Row footprint = Row.of("commands", "kpi-ledger", "h2").with("diskBytesPerEvent", 2_841.5);

        assertThat(ResultsFile.json(List.of(measured, footprint))).isEqualTo("""
                        [{"bench":"commands","subject":"kpi-ledger","store":"postgresql-18","path":"http",\
                        "subjects":100,"inFlight":64,"perSecond":21345.679,"p50Ms":3.0,"p99Ms":11.0},
                         {"bench":"commands","subject":"kpi-ledger","store":"h2","diskBytesPerEvent":2841.5}]
                        """);
    }
}
