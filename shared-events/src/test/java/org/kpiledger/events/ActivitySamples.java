package org.kpiledger.events;

import static org.kpiledger.events.Sampling.ACTIVITY;
import static org.kpiledger.events.Sampling.byHand;
import static org.kpiledger.events.Sampling.imported;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.LinkBasis;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;

/** One event of every type of an activity. */
final class ActivitySamples {
    private ActivitySamples() {}

    static List<Sample> all() {
        return List.of(
                imported(15, ACTIVITY, 0, new ActivityReported(report("about"))),
                byHand(29, ACTIVITY, 1, "PLANNER", null, new ActivityCorrected(report(null), ReasonCode.DATA_ENTRY)),
                byHand(30, ACTIVITY, 2, "PLANNER", "merged", new ActivityWithdrawn(ReasonCode.OTHER)),
                byHand(
                        160,
                        ACTIVITY,
                        3,
                        "PLANNER",
                        null,
                        new ActivityLinked(ActivityLink.PLEDGE, new Line("2024/PL-1"), LocalDate.of(2024, 2, 1))),
                byHand(
                        161,
                        ACTIVITY,
                        4,
                        "PLANNER",
                        "another activity was meant",
                        new ActivityUnlinked(ActivityLink.PLEDGE, new Line("2024/PL-1"), ReasonCode.DATA_ENTRY)));
    }

    private static Report report(@Nullable String qualifier) {
        return new Report(
                new Code("P1"),
                new Code("P1.EMT"),
                new PartialDate("2023-03"),
                null,
                ActivityStatus.DONE,
                new Code("ASP"),
                List.of(new Country("VUT")),
                List.of(new Line("Emergency Telecommunications Cluster (ETC)")),
                List.of(
                        new Figure(
                                new Line("severe tropical cyclones"), Quantity.of(2), null, null, null, new Line("两个")),
                        new Figure(
                                new Line("people affected"),
                                Quantity.of(250_000),
                                null,
                                new Code("PERSON"),
                                qualifier == null ? null : new Line(qualifier),
                                new Line("25万人"))),
                new Code("P1.EMT.K4"),
                LinkBasis.INFERRED,
                LocalizedText.of("The DCM was activated to support relief in Vanuatu.", "启动了灾害连通性地图，支持瓦努阿图救灾。"),
                SourceRef.lines(315));
    }
}
