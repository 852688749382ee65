package org.kpiledger.events;

import static org.kpiledger.events.Sampling.FINDING;
import static org.kpiledger.events.Sampling.VALUE;
import static org.kpiledger.events.Sampling.byHand;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.plan.Severity;

/** One event of every type of a finding. */
final class FindingSamples {
    private FindingSamples() {}

    static List<Sample> all() {
        return List.of(
                byHand(
                        120,
                        FINDING,
                        0,
                        "AUDITOR",
                        null,
                        new FindingRaised(
                                FigureRef.of(FigureKind.VALUE, VALUE),
                                LocalDate.of(2023, 12, 31),
                                Position.of(55),
                                new Line("One country of two is proven"),
                                new Prose("The report names Vanuatu only.\n报告仅提及瓦努阿图。"),
                                Severity.MEDIUM,
                                LocalDate.of(2025, 4, 7))),
                byHand(
                        121,
                        FINDING,
                        1,
                        "PLANNER",
                        null,
                        new FindingAnswered(
                                1,
                                new Prose("The second report will be added."),
                                true,
                                LocalDate.of(2025, 6, 30),
                                LocalDate.of(2025, 4, 14))),
                byHand(
                        122,
                        FINDING,
                        2,
                        "AUDITOR",
                        null,
                        new FindingClosed(
                                new Prose("The second report was added and seen."), LocalDate.of(2025, 7, 1))));
    }
}
