package org.kpiledger.events;

import static org.kpiledger.events.Sampling.BORIS;
import static org.kpiledger.events.Sampling.DOCUMENT;
import static org.kpiledger.events.Sampling.PERIOD;
import static org.kpiledger.events.Sampling.byHand;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodOpened;

/** One event of every type of a period. */
final class PeriodSamples {
    private PeriodSamples() {}

    static List<Sample> all() {
        return List.of(
                byHand(51, PERIOD, 0, "APPROVER", null, new PeriodOpened(LocalDate.of(2024, 1, 8))),
                byHand(52, PERIOD, 1, "APPROVER", null, new PeriodClosed(3, LocalDate.of(2025, 2, 28))),
                byHand(
                        53,
                        PERIOD,
                        2,
                        "APPROVER",
                        "the regional report came late",
                        new LateEntryGranted(
                                new Code("L-01"),
                                new Code("P1.EMT.K4"),
                                new Code("ASP"),
                                BORIS,
                                LocalDate.of(2025, 3, 14),
                                LocalDate.of(2025, 3, 3))),
                byHand(
                        54,
                        PERIOD,
                        3,
                        "APPROVER",
                        null,
                        new LateEntryEnded(new Code("L-01"), LocalDate.of(2025, 3, 10))),
                byHand(55, PERIOD, 4, "APPROVER", null, new PeriodCertified(DOCUMENT, LocalDate.of(2025, 3, 31))));
    }
}
