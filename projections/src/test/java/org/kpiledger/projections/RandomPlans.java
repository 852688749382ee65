package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.ThematicPriorityLinked;

/** What becomes of the plan of a random history: adopted, amended, its nodes renamed, retired and linked, closed. */
final class RandomPlans {
    private static final List<String> NODES = List.of("P1", "P2", "P1.A", "P1.B", "P2.A", "P2.B");

    private final Random random;
    private final TestLog log;
    private final List<Code> amendments = new ArrayList<>();
    private final Set<Code> retired = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private boolean adopted;
    private boolean closed;

    RandomPlans(Random random, TestLog log) {
        this.random = random;
        this.log = log;
    }

    void step() {
        DomainEvent event = event();
        if (event != null && !closed) {
            closed = event instanceof PlanClosed;
            log.append(RandomHistory.PLAN, event);
        }
    }

    private @Nullable DomainEvent event() {
        if (!adopted) {
            adopted = true;
            return new PlanAdopted(new Line("TDAG-23/7"), date());
        }
        Code node = new Code(NODES.get(random.nextInt(NODES.size())));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> amend();
            case 3, 4 -> new PlanNodeRenamed(node, LocalizedName.en("Name " + log.size()), amendment(), date());
            case 5, 6 ->
                retired.add(node) ? new PlanNodeRetired(node, new Prose("It ended."), amendment(), date()) : null;
            case 7, 8 -> {
                Code target = new Code("9." + "abc".charAt(random.nextInt(3)));
                yield links.add(node + " " + target) ? new SdgTargetLinked(node, target, date()) : null;
            }
            case 9, 10 -> {
                Code thematic = new Code("TP" + (1 + random.nextInt(5)));
                yield links.add(node + " " + thematic)
                        ? new ThematicPriorityLinked(node, thematic, amendment(), date())
                        : null;
            }
            default -> new PlanClosed(new Line("TDAG-26/1"), date());
        };
    }

    private PlanAmended amend() {
        Code amendment = new Code("A-" + (amendments.size() + 1));
        amendments.add(amendment);
        return new PlanAmended(amendment, new Line("TDAG-24/9"), LocalizedText.en("As decided"), date());
    }

    private @Nullable Code amendment() {
        return amendments.isEmpty() ? null : amendments.get(random.nextInt(amendments.size()));
    }

    private LocalDate date() {
        return RandomHistory.date(random);
    }
}
