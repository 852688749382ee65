package org.kpiledger.projections;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.CheckKind;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.events.value.Warning;

/** The values of a random history on their way from author to approver and back. */
final class RandomValues {
    private enum Stage {
        RECORDED,
        SUBMITTED,
        VERIFIED,
        APPROVED,
        WITHDRAWN
    }

    private record Standing(Stage stage, int revision) {
        Standing at(Stage reached) {
            return new Standing(reached, revision);
        }
    }

    private final Random random;
    private final TestLog log;
    private final RandomKpis kpis;
    private final Map<String, Standing> values = new HashMap<>();

    RandomValues(Random random, TestLog log, RandomKpis kpis) {
        this.random = random;
        this.log = log;
        this.kpis = kpis;
    }

    /** Records a value, or corrects it where it stands. */
    void state() {
        int kpi = random.nextInt(RandomKpis.count());
        String id = "%s/value/%s/m/%s%s/%s/%s"
                .formatted(
                        RandomHistory.PLAN,
                        RandomKpis.code(kpi),
                        random.nextInt(4) == 0 ? "2024" : "2023",
                        random.nextBoolean() ? "" : "-Q" + (1 + random.nextInt(4)),
                        random.nextBoolean() ? "GLO" : "ASP",
                        random.nextInt(3) == 0 ? "-" : "H-" + random.nextInt(4));
        @Nullable Standing was = values.get(id);
        @Nullable Code lateEntry = random.nextInt(8) == 0 ? new Code("LATE-1") : null;
        if (was == null || was.stage() == Stage.WITHDRAWN) {
            values.put(id, new Standing(Stage.RECORDED, was == null ? 1 : was.revision() + 1));
            log.append(id, new KpiValueRecorded(kpis.version(kpi), random.nextBoolean(), reading(), lateEntry));
        } else {
            boolean reviewed = was.stage() != Stage.RECORDED;
            values.put(id, new Standing(reviewed ? Stage.SUBMITTED : Stage.RECORDED, was.revision() + 1));
            log.append(
                    id,
                    new KpiValueCorrected(
                            kpis.version(kpi),
                            false,
                            reading(),
                            ReasonCode.DATA_ENTRY,
                            reviewed ? warnings() : List.of(),
                            lateEntry));
        }
    }

    /** Brings a value one step on, or back. */
    void review() {
        String id = any();
        if (id == null) {
            return;
        }
        Standing was = values.getOrDefault(id, new Standing(Stage.WITHDRAWN, 0));
        boolean back = random.nextInt(4) == 0;
        KpiValueEvent event = switch (was.stage()) {
            case RECORDED -> new KpiValueSubmitted(was.revision(), warnings());
            case SUBMITTED -> back ? new KpiValueReturned(was.revision()) : new KpiValueVerified(was.revision());
            case VERIFIED -> back ? new KpiValueReturned(was.revision()) : new KpiValueApproved(was.revision());
            case APPROVED, WITHDRAWN -> new KpiValueCommented(new Prose("Does this count the workshop in Suva?"));
        };
        values.put(
                id,
                was.at(
                        switch (was.stage()) {
                            case RECORDED -> Stage.SUBMITTED;
                            case SUBMITTED -> back ? Stage.RECORDED : Stage.VERIFIED;
                            case VERIFIED -> back ? Stage.RECORDED : Stage.APPROVED;
                            case APPROVED -> Stage.APPROVED;
                            case WITHDRAWN -> Stage.WITHDRAWN;
                        }));
        log.append(id, event);
    }

    void withdraw() {
        String id = any();
        if (id != null && random.nextBoolean()) {
            Standing was = values.getOrDefault(id, new Standing(Stage.WITHDRAWN, 0));
            if (was.stage() != Stage.WITHDRAWN) {
                values.put(id, was.at(Stage.WITHDRAWN));
                log.append(id, new KpiValueWithdrawn(ReasonCode.DUPLICATE));
            }
        }
    }

    /** One of the values, those in review first, so that some are approved. */
    private @Nullable String any() {
        List<String> all = values.keySet().stream().sorted().toList();
        List<String> inReview = all.stream()
                .filter(id -> values.get(id) instanceof Standing standing
                        && (standing.stage() == Stage.SUBMITTED || standing.stage() == Stage.VERIFIED))
                .toList();
        List<String> from = inReview.isEmpty() || random.nextInt(3) == 0 ? all : inReview;
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private List<Warning> warnings() {
        return random.nextInt(3) == 0
                ? List.of(new Warning(CheckKind.NOT_FALLING, Quantity.of(3), Quantity.of(7)))
                : List.of();
    }

    private Reading reading() {
        @Nullable
        Absence absence = random.nextInt(10) == 0 ? Absence.values()[random.nextInt(Absence.values().length)] : null;
        boolean named = absence == null && random.nextBoolean();
        List<Code> members =
                named ? RandomHistory.countries(random).stream().map(Code::new).toList() : List.of();
        boolean fraction = absence == null && !named && random.nextInt(3) == 0;
        return new Reading(
                RandomHistory.partialDate(random),
                absence != null || named || fraction
                        ? null
                        : new Quantity(new BigDecimal(random.nextInt(1_000)).movePointLeft(1)),
                fraction ? Quantity.of(random.nextInt(20)) : null,
                fraction ? Quantity.of(random.nextInt(40)) : null,
                members,
                null,
                List.of(),
                null,
                random.nextBoolean(),
                List.of(),
                null,
                absence);
    }
}
