package org.kpiledger.projections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;

/** Activities of a random history: reported, corrected, withdrawn and reported again, linked and unlinked. */
final class RandomActivities {
    private static final List<ActivityLinked> LINKS = List.of(
            link(ActivityLink.KPI, "P1.A.K1"), link(ActivityLink.RISK, "R-1"), link(ActivityLink.PLEDGE, "2023/PL-1"));

    private final Random random;
    private final TestLog log;
    private final Map<String, Boolean> stands = new HashMap<>();
    private final Map<String, List<ActivityLinked>> linked = new HashMap<>();

    RandomActivities(Random random, TestLog log) {
        this.random = random;
        this.log = log;
    }

    private static ActivityLinked link(ActivityLink kind, String target) {
        return new ActivityLinked(kind, new Line(target), RandomHistory.START);
    }

    void report() {
        String id = id();
        DomainEvent event = !stands.getOrDefault(id, false)
                ? new ActivityReported(activity())
                : random.nextInt(3) == 0
                        ? new ActivityWithdrawn(ReasonCode.OTHER)
                        : new ActivityCorrected(activity(), ReasonCode.SOURCE_REVISED);
        stands.put(id, !(event instanceof ActivityWithdrawn));
        log.append(id, event);
    }

    void link() {
        String id = id();
        if (!stands.getOrDefault(id, false)) {
            report();
            return;
        }
        List<ActivityLinked> known = linked.computeIfAbsent(id, _ -> new ArrayList<>());
        ActivityLinked link = LINKS.get(random.nextInt(LINKS.size()));
        if (known.removeIf(before -> before.kind() == link.kind())) {
            log.append(id, new ActivityUnlinked(link.kind(), link.target(), ReasonCode.DATA_ENTRY));
        } else {
            ActivityLinked dated = new ActivityLinked(link.kind(), link.target(), RandomHistory.date(random));
            known.add(dated);
            log.append(id, dated);
        }
    }

    private String id() {
        return RandomHistory.PLAN + "/activity/H-" + random.nextInt(6);
    }

    private Report activity() {
        return new Report(
                new Code(random.nextBoolean() ? "P1" : "P2"),
                null,
                RandomHistory.partialDate(random),
                null,
                ActivityStatus.values()[random.nextInt(ActivityStatus.values().length)],
                new Code("GLO"),
                RandomHistory.countries(random).stream().map(Country::new).toList(),
                List.of(),
                List.of(),
                null,
                null,
                LocalizedText.en("A workshop was held."),
                null);
    }
}
