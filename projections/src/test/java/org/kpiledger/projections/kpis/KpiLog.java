package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.events.value.Absence;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.Reading;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;

/** The log of one KPI with one measure, and what the answers say of it; a plan of 2023 to 2026 stands around it. */
final class KpiLog {
    static final LocalDate START = LocalDate.of(2023, 1, 1);
    static final Code KPI = new Code("P1.EMT.K5");
    static final Code MEASURE = new Code("events");
    static final Code GLO = new Code("GLO");
    private static final Code PLAN = new Code("OP-23");
    static final String SUBJECT = "OP-23/kpi/P1.EMT.K5";

    private final ProjectionSpecification<KpiDocument> log = ProjectionSpecification.of(new KpisProjection());

    KpiLog given(DomainEvent... events) {
        log.given(SUBJECT, events);
        return this;
    }

    /** A definition in force from the plan's first day on. */
    static KpiLog defined(Measure measure, @Nullable Frequency frequency) {
        return new KpiLog().given(KpiProposed.of(1, sheet(measure, frequency), START), approved(1, "2023-01-01"));
    }

    static KpiLog defined(Measure measure) {
        return defined(measure, null);
    }

    static Measure measure(ValueType type, Aggregation aggregation, @Nullable ReportingMethod reporting) {
        return measure(type, aggregation, reporting, Direction.INCREASE);
    }

    static Measure measure(
            ValueType type, Aggregation aggregation, @Nullable ReportingMethod reporting, Direction direction) {
        return new Measure(
                MEASURE, new Code("EVENT"), type, aggregation, direction, List.of(), null, reporting, List.of());
    }

    static DefinitionSheet sheet(Measure measure, @Nullable Frequency frequency) {
        return new DefinitionSheet(
                new Code("P1.EMT"),
                LocalizedText.en("Number of exercises held"),
                List.of(measure),
                List.of(),
                List.of(),
                null,
                null,
                frequency,
                null,
                null,
                null);
    }

    static KpiApproved approved(int version, String from) {
        return new KpiApproved(version, new Line("TDAG-23"), null, LocalDate.parse(from));
    }

    static KpiRefined refined(int version, Measure measure, Comparability comparability, String from) {
        return new KpiRefined(
                version,
                sheet(measure, null),
                comparability,
                new Line("TDAG-24"),
                new Line("TDAG-24/7"),
                LocalDate.parse(from));
    }

    static TargetSet target(@Nullable String year, int revision, String value) {
        return target("GLO", year, revision, value);
    }

    static TargetSet target(String unit, @Nullable String year, int revision, String value) {
        return new TargetSet(
                MEASURE,
                new Code(unit),
                year == null ? null : new Period(year),
                revision,
                Quantity.parse(value),
                null,
                new PartialDate(year == null ? "2026-12-31" : year + "-12-31"),
                new Line("TDAG-23/12"),
                START);
    }

    static TargetApproved targetApproved(@Nullable String year, int revision) {
        return new TargetApproved(MEASURE, GLO, year == null ? null : new Period(year), revision, null, null, START);
    }

    static String id(String period, String unit) {
        return "OP-23/value/P1.EMT.K5/events/" + period + "/" + unit + "/-";
    }

    KpiLog value(String id, DomainEvent... events) {
        log.given(id, events);
        return this;
    }

    /** A value of the whole, under the first version, dated at the end of its period. */
    KpiLog recorded(String period, String value) {
        return recorded(period, "GLO", number(period, value), 1);
    }

    KpiLog recorded(String period, String unit, Reading reading, int version) {
        return value(id(period, unit), new KpiValueRecorded(version, true, reading));
    }

    static DomainEvent[] approvedAt(int revision) {
        return new DomainEvent[] {
            new KpiValueSubmitted(revision, List.of()), new KpiValueVerified(revision), new KpiValueApproved(revision)
        };
    }

    static Reading number(String period, String value) {
        return reading(period, Quantity.parse(value), null, null, null);
    }

    static Reading fraction(String period, long numerator, long denominator) {
        return reading(period, null, Quantity.of(numerator), Quantity.of(denominator), null);
    }

    static Reading members(String period, String... members) {
        return reading(period, null, null, null, null, members);
    }

    static Reading absent(String period, Absence absence) {
        return reading(period, null, null, null, absence);
    }

    private static Reading reading(
            String period,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable Absence absence,
            String... members) {
        return new Reading(
                PartialDate.of(new Period(period).end().minusDays(1)),
                value,
                numerator,
                denominator,
                Stream.of(members).map(Code::new).toList(),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null,
                absence);
    }

    long size() {
        return log.log().size();
    }

    ProjectionSpecification<KpiDocument> specification() {
        return log;
    }

    KpiProgress progress(long knownAt, String validAt) {
        return new KpiProgress(plan(), log.rows(), asOf(knownAt, validAt));
    }

    private static AsOf asOf(long knownAt, String validAt) {
        return new AsOf(knownAt, TestLog.time(knownAt), LocalDate.parse(validAt));
    }

    KpisView list(String validAt) {
        return progress(size(), validAt).list(KpiFilter.ALL);
    }

    KpiView kpi(String validAt) {
        return list(validAt).kpis().getFirst();
    }

    KpiView.MeasureView measure(String validAt) {
        return kpi(validAt).measures().getFirst();
    }

    StatusView status(String validAt) {
        return measure(validAt).status();
    }

    KpiDetailView detail(String validAt) {
        return detail(size(), validAt);
    }

    KpiDetailView detail(long knownAt, String validAt) {
        return progress(knownAt, validAt).detail(KPI).orElseThrow();
    }

    ValuesView.ValueView only(long knownAt) {
        return new KpiValues(PLAN, log.rows(), asOf(knownAt, "2026-12-31"))
                .of(KPI, _ -> Set.of(), true)
                .orElseThrow()
                .values()
                .getFirst();
    }

    private static PlanTree plan() {
        TestLog log = new TestLog()
                .append(
                        "OP-23",
                        new PlanRegistered(
                                LocalizedName.en("Plan"),
                                2023,
                                2026,
                                new CurrencyCode("CHF"),
                                new Line("Europe/Zurich"),
                                null,
                                null,
                                null,
                                START))
                .append(
                        "OP-23",
                        new PriorityAdded(
                                new Code("P1"), PriorityKind.PRIORITY, LocalizedName.en("P1"), null, null, START))
                .append(
                        "OP-23",
                        new ThemeAdded(
                                new Code("P1.EMT"), new Code("P1"), LocalizedName.en("Emergency"), false, null, START));
        return PlanTree.of(
                        MemoryRows.fold(new PlanProjection(), log.entries()),
                        "OP-23",
                        new AsOf(3, null, START).moment())
                .orElseThrow();
    }
}
