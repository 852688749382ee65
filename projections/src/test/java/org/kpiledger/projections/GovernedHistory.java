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
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodOpened;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.ReasonCode;

/** A history drawn from a seed of who may do what, of periods and of reviews, with days that come out of order. */
public final class GovernedHistory {
    private static final List<String> ACTORS = List.of("anna", "ben", "cleo", "dan");
    private static final List<String> PERIODS = List.of("2023", "2023-Q1", "2023-Q2", "2024-Q4");
    private static final int DAYS = 700;

    private final Random random;
    private final Governed log = Governed.plan();
    private final Set<String> recorded = new HashSet<>();
    private final Map<String, List<Code>> lateEntries = new HashMap<>();

    private GovernedHistory(long seed) {
        this.random = new Random(seed);
    }

    /** @param length the number of entries, at least 5 */
    public static TestLog of(long seed, int length) {
        GovernedHistory history = new GovernedHistory(seed);
        while (history.log.log().size() < length) {
            history.step();
        }
        return history.log.log();
    }

    /** A day on which something may have changed, or one shortly before or after all. */
    public static LocalDate day(Random random) {
        return Governed.START.plusDays(random.nextInt(DAYS + 40) - 20L);
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1 -> access();
            case 2, 3 -> period();
            case 4 -> lateEntry();
            default -> value();
        }
    }

    private void access() {
        ActorId other = actor();
        DomainEvent event = switch (random.nextInt(5)) {
            case 0 -> new RoleRevoked(Role.APPROVER, scope(), day(random));
            case 1 -> new RoleDelegated(other, Role.APPROVER, scope(), day(random), day(random), random.nextInt(2));
            case 2 -> new DelegationEnded(other, Role.APPROVER, scope(), day(random));
            default -> new RoleGranted(Role.APPROVER, scope(), day(random));
        };
        log.by(actor(), "access/" + actor(), event);
    }

    private void period() {
        DomainEvent event = switch (random.nextInt(3)) {
            case 0 -> new PeriodOpened(day(random));
            case 1 -> new PeriodClosed(random.nextInt(3), day(random));
            default -> new PeriodCertified(null, day(random));
        };
        log.by(actor(), "OP-23/period/" + pick(PERIODS), event);
    }

    private void lateEntry() {
        String period = pick(PERIODS);
        List<Code> known = lateEntries.computeIfAbsent(period, _ -> new ArrayList<>());
        if (!known.isEmpty() && random.nextBoolean()) {
            Code code = known.get(random.nextInt(known.size()));
            log.by(actor(), "OP-23/period/" + period, new LateEntryEnded(code, day(random)));
            return;
        }
        Code code = new Code("L" + (known.size() + 1));
        known.add(code);
        LocalDate until = LocalDate.of(2027, 1, 1);
        log.by(actor(), "OP-23/period/" + period, new LateEntryGranted(code, null, null, null, until, day(random)));
    }

    private void value() {
        String period = pick(PERIODS);
        String id = "OP-23/value/P1.A.K1/m/" + period + "/" + (random.nextBoolean() ? "GLO" : "ASP") + "/-";
        ActorId other = random.nextInt(4) == 0 ? actor() : null;
        log.by(actor(), other, id, event(id, lateEntry(period)));
    }

    private DomainEvent event(String id, @Nullable Code late) {
        if (recorded.add(id)) {
            return new KpiValueRecorded(1, false, Governed.reading(random.nextInt(9)), late);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new KpiValueSubmitted(1, List.of());
            case 1 -> new KpiValueVerified(1);
            case 2 -> new KpiValueApproved(1);
            case 3 -> new KpiValueReturned(1);
            case 4 -> {
                recorded.remove(id);
                yield new KpiValueWithdrawn(ReasonCode.DUPLICATE, late);
            }
            default ->
                new KpiValueCorrected(1, false, Governed.reading(random.nextInt(9)), ReasonCode.OTHER, List.of(), late);
        };
    }

    private @Nullable Code lateEntry(String period) {
        List<Code> known = lateEntries.getOrDefault(period, List.of());
        return known.isEmpty() || random.nextBoolean() ? null : known.get(random.nextInt(known.size()));
    }

    private @Nullable Scope scope() {
        return switch (random.nextInt(3)) {
            case 0 -> new Scope(new Code("OP-23"), new Code("P1"), null);
            case 1 -> new Scope(new Code("OP-23"), null, new Code("ASP"));
            default -> null;
        };
    }

    private ActorId actor() {
        return new ActorId(pick(ACTORS));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
