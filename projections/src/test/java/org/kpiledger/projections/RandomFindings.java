package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Position;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.plan.Severity;

/** Findings on the figures of a random history; raised, answered more than once, and closed. */
final class RandomFindings {
    private static final List<FigureRef> FIGURES = List.of(
            FigureRef.of(FigureKind.ALLOCATION, new SubjectId(RandomHistory.BUDGET), new Code("P1.A")),
            FigureRef.of(FigureKind.SPENT, new SubjectId(RandomHistory.BUDGET), new Code("P1")),
            FigureRef.of(FigureKind.RISK, new SubjectId("OP-23/risk/R-1")));

    private final Random random;
    private final TestLog log;
    private final Map<String, Integer> answers = new HashMap<>();

    RandomFindings(Random random, TestLog log) {
        this.random = random;
        this.log = log;
    }

    void step() {
        String id = RandomHistory.PLAN + "/finding/F-" + random.nextInt(4);
        Integer given = answers.get(id);
        LocalDate day = RandomHistory.date(random);
        if (given == null) {
            answers.put(id, 0);
            log.append(
                    id,
                    new FindingRaised(
                            FIGURES.get(random.nextInt(FIGURES.size())),
                            RandomHistory.date(random),
                            Position.of(1 + random.nextInt(log.size())),
                            new Line("too much"),
                            new Prose("It is more than the minutes say."),
                            Severity.values()[random.nextInt(3)],
                            day));
        } else if (given < 2) {
            answers.put(id, given + 1);
            boolean accepted = random.nextBoolean();
            log.append(
                    id,
                    new FindingAnswered(
                            given + 1,
                            new Prose("It is looked at."),
                            accepted,
                            accepted ? day.plusDays(30) : null,
                            day));
        } else if (given == 2) {
            answers.put(id, 3);
            log.append(id, new FindingClosed(new Prose("It was put right."), day));
        }
    }
}
