package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.events.value.Reading;

/** A small plan with people in it: a log to which several of them add, in their own right or for one another. */
public final class Governed {
    public static final String PLAN = "OP-23";
    public static final LocalDate START = LocalDate.of(2023, 1, 1);

    private final TestLog log = new TestLog();

    /** Two priorities, P1 with the theme P1.A. */
    public static Governed plan() {
        Governed governed = new Governed();
        return governed.and(
                        PLAN,
                        new PlanRegistered(
                                LocalizedName.en("Operational Plan 2023"),
                                2023,
                                2024,
                                new CurrencyCode("CHF"),
                                new Line("Europe/Zurich"),
                                null,
                                null,
                                null,
                                START))
                .and(PLAN, priority("P1"))
                .and(PLAN, priority("P2"))
                .and(
                        PLAN,
                        new ThemeAdded(
                                new Code("P1.A"),
                                new Code("P1"),
                                LocalizedName.en("Theme A"),
                                false,
                                null,
                                LocalDate.of(2024, 6, 1)));
    }

    private static DomainEvent priority(String code) {
        return new PriorityAdded(
                new Code(code), PriorityKind.PRIORITY, LocalizedName.en("Priority " + code), null, null, START);
    }

    public Governed and(String subject, DomainEvent... events) {
        for (DomainEvent event : events) {
            log.append(subject, event);
        }
        return this;
    }

    public Governed by(ActorId actor, String subject, DomainEvent... events) {
        return by(actor, null, subject, events);
    }

    /** @param onBehalfOf for whom, where by delegation */
    public Governed by(ActorId actor, @Nullable ActorId onBehalfOf, String subject, DomainEvent... events) {
        for (DomainEvent event : events) {
            log.append(subject, event, actor, onBehalfOf);
        }
        return this;
    }

    public static Reading reading(long value) {
        return new Reading(
                new PartialDate("2023"),
                Quantity.of(value),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null);
    }

    public TestLog log() {
        return log;
    }

    public <D> MemoryRows<D> rows(Projection<D> projection) {
        return MemoryRows.fold(projection, log.entries());
    }

    /** As known now, for the day. */
    public AsOf asOf(String validAt) {
        return asOf(log.size(), validAt);
    }

    public AsOf asOf(long position, String validAt) {
        return new AsOf(position, TestLog.time(position), LocalDate.parse(validAt));
    }
}
