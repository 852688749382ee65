package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiLinked;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.KpiOwnerReleased;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.Relation;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetReturned;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.kpi.ValueType;

/** What becomes of the KPIs of a random history: one for each aggregation. */
final class RandomKpis {
    static final Code MEASURE = new Code("m");
    private static final List<Code> UNITS = List.of(new Code("GLO"), new Code("ASP"));

    /** One of them as it stands. */
    private static final class Standing {
        final Aggregation aggregation;
        int version = 1;
        boolean pending = true;
        boolean approved;
        boolean retired;
        final Set<ActorId> owners = new HashSet<>();
        final Map<Code, Integer> baselines = new HashMap<>();
        final Map<String, Integer> targets = new HashMap<>();
        final List<TargetSet> undecided = new ArrayList<>();

        Standing(Aggregation aggregation) {
            this.aggregation = aggregation;
        }
    }

    private final Random random;
    private final TestLog log;
    private final List<Standing> kpis = new ArrayList<>();

    RandomKpis(Random random, TestLog log) {
        this.random = random;
        this.log = log;
    }

    static int count() {
        return Aggregation.values().length;
    }

    static Code code(int kpi) {
        return new Code("P1.A.K" + (kpi + 1));
    }

    /** A version of the KPI's definition that is known. */
    int version(int kpi) {
        return 1 + random.nextInt(kpis.get(kpi).version);
    }

    void begin() {
        for (Aggregation aggregation : Aggregation.values()) {
            kpis.add(new Standing(aggregation));
            append(kpis.size() - 1, KpiProposed.of(1, sheet(aggregation), RandomHistory.START));
        }
    }

    /** Decides what is pending; refines what is approved; proposes again what is not. */
    void define() {
        int kpi = random.nextInt(kpis.size());
        Standing standing = kpis.get(kpi);
        LocalDate day = RandomHistory.date(random);
        if (standing.pending) {
            standing.pending = false;
            append(
                    kpi,
                    switch (random.nextInt(5)) {
                        case 0 -> new KpiReturned(standing.version, day);
                        case 1 -> new KpiRejected(standing.version, new Line("TDAG-23"), null, day);
                        default -> {
                            standing.approved = true;
                            yield new KpiApproved(standing.version, new Line("TDAG-23"), null, day);
                        }
                    });
            return;
        }
        standing.version++;
        standing.pending = true;
        append(
                kpi,
                standing.approved
                        ? new KpiRefined(
                                standing.version,
                                sheet(standing.aggregation),
                                one(Comparability.values()),
                                new Line("TDAG-23/12"),
                                new Line("TDAG-23/12/DOC-4"),
                                day)
                        : KpiProposed.of(standing.version, sheet(standing.aggregation), day));
    }

    /** Sets baselines and targets, and decides on targets. */
    void aim() {
        int kpi = random.nextInt(kpis.size());
        Standing standing = kpis.get(kpi);
        LocalDate day = RandomHistory.date(random);
        if (random.nextInt(4) == 0) {
            Code unit = UNITS.get(random.nextInt(UNITS.size()));
            append(
                    kpi,
                    new BaselineSet(
                            MEASURE,
                            unit,
                            standing.baselines.merge(unit, 1, Integer::sum),
                            Quantity.of(random.nextInt(20)),
                            null,
                            new PartialDate("2022"),
                            new Line("Annual survey 2022"),
                            day));
        } else if (standing.undecided.isEmpty() || random.nextBoolean()) {
            TargetSet set = target(standing, day);
            standing.undecided.removeIf(former -> of(former).equals(of(set)));
            standing.undecided.add(set);
            append(kpi, set);
        } else {
            TargetSet set = standing.undecided.removeFirst();
            append(
                    kpi,
                    random.nextInt(4) == 0
                            ? new TargetReturned(MEASURE, set.reportingUnit(), set.period(), set.revision(), day)
                            : new TargetApproved(
                                    MEASURE, set.reportingUnit(), set.period(), set.revision(), null, null, day));
        }
    }

    private TargetSet target(Standing standing, LocalDate day) {
        @Nullable Period period = random.nextBoolean() ? null : new Period("2023");
        Code unit = UNITS.get(random.nextInt(UNITS.size()));
        return new TargetSet(
                MEASURE,
                unit,
                period,
                standing.targets.merge(unit + "/" + period, 1, Integer::sum),
                Quantity.of(random.nextInt(100)),
                null,
                new PartialDate(period == null ? "2026" : "2023"),
                new Line("TDAG-23/12"),
                day);
    }

    private static String of(TargetSet target) {
        return target.reportingUnit() + "/" + target.period();
    }

    /** Assigns and releases owners, links KPIs, and seldom retires one. */
    void lead() {
        int kpi = random.nextInt(kpis.size());
        Standing standing = kpis.get(kpi);
        LocalDate day = RandomHistory.date(random);
        if (!standing.retired && random.nextInt(12) == 0) {
            standing.retired = true;
            append(kpi, new KpiRetired(new Line("TDAG-23/20"), day));
            return;
        }
        if (random.nextInt(6) == 0) {
            append(kpi, new KpiLinked(one(Relation.values()), List.of(code((kpi + 1) % kpis.size())), day));
            return;
        }
        ActorId owner = new ActorId("p-" + random.nextInt(3));
        append(kpi, standing.owners.remove(owner) ? new KpiOwnerReleased(owner, day) : assigned(standing, owner, day));
    }

    private static KpiEvent assigned(Standing standing, ActorId owner, LocalDate day) {
        standing.owners.add(owner);
        return new KpiOwnerAssigned(owner, day);
    }

    private DefinitionSheet sheet(Aggregation aggregation) {
        @Nullable ReportingMethod reporting = random.nextInt(4) == 0 ? null : one(ReportingMethod.values());
        return new DefinitionSheet(
                new Code("P1.A"),
                LocalizedText.en("Reported by " + aggregation),
                List.of(new Measure(
                        MEASURE,
                        new Code(aggregation == Aggregation.AVERAGE ? "PERCENT" : "COUNTRY"),
                        aggregation == Aggregation.AVERAGE ? ValueType.PERCENT : ValueType.COUNT,
                        aggregation,
                        one(Direction.values()),
                        List.of(),
                        null,
                        reporting,
                        List.of())),
                List.of(),
                List.of(),
                null,
                null,
                random.nextBoolean() ? null : one(Frequency.values()),
                null,
                null,
                null);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private void append(int kpi, KpiEvent event) {
        log.append(RandomHistory.PLAN + "/kpi/" + code(kpi), event);
    }
}
