package org.kpiledger.projections.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.ThematicPriorityLinked;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Governed;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.diff.DiffKind;
import org.kpiledger.projections.diff.Difference;
import org.kpiledger.projections.diff.Differences;

/** The plan's four entries are registered at position 1; 5 adopts it, 6 amends it, 7 to 8 carry that out, 9 closes it. */
class PlanVersionsTest {
    private static final Code P1 = new Code("P1");
    private static final Code AMD = new Code("AMD-1");
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private final Governed log = Governed.plan()
            .and(
                    "OP-23",
                    new PlanAdopted(new Line("TDAG-23/18"), MARCH),
                    new PlanAmended(AMD, new Line("TDAG-24/4"), LocalizedText.en("P2 goes"), JUNE),
                    new PlanNodeRenamed(P1, LocalizedName.en("Access"), AMD, JUNE),
                    new PlanNodeRetired(new Code("P2"), new Prose("merged"), AMD, JUNE),
                    new PlanClosed(new Line("TDAG-26/3"), LocalDate.of(2024, 12, 31)));

    @Test
    void eachVersionHasItsDocumentAndWhatItChanged() {
        List<PlanVersionsView.VersionView> versions = versions(log.asOf("2024-12-31"));

        assertThat(versions)
                .extracting(PlanVersionsView.VersionView::kind)
                .containsExactly(
                        PlanVersion.Kind.REGISTERED,
                        PlanVersion.Kind.ADOPTED,
                        PlanVersion.Kind.AMENDED,
                        PlanVersion.Kind.CLOSED);
        assertThat(versions).extracting(PlanVersionsView.VersionView::position).containsExactly(1L, 5L, 6L, 9L);
        PlanVersionsView.VersionView amendment = versions.get(2);
        assertThat(amendment.document()).isEqualTo(new Line("TDAG-24/4"));
        assertThat(amendment.completeAt()).isEqualTo(8);
        assertThat(amendment.changed())
                .extracting(PlanVersionsView.ChangeView::type)
                .containsExactly(new Line("PlanNodeRenamed"), new Line("PlanNodeRetired"));
        assertThat(versions.getFirst().changed()).isEmpty();
        assertThat(versions.getFirst().completeAt()).isEqualTo(1);
    }

    @Test
    void versionsAreThoseKnownThenAndOfTheDay() {
        assertThat(versions(log.asOf(5, "2024-12-31"))).hasSize(2);
        assertThat(versions(log.asOf("2023-05-31"))).hasSize(2);
    }

    @Test
    void aNodeIsRenamedAndRetiredFromTheDayOn() {
        PlanView before = view(log, "2023-05-31");
        PlanView after = view(log, "2023-06-01");

        assertThat(before.status()).isEqualTo(PlanStatus.ADOPTED);
        assertThat(before.priorities().getFirst().name()).isEqualTo(LocalizedName.en("Priority P1"));
        assertThat(before.priorities().getLast().retired()).isNull();
        assertThat(after.priorities().getFirst().name()).isEqualTo(LocalizedName.en("Access"));
        assertThat(after.priorities().getLast().retired()).isEqualTo(new Retirement(JUNE, new Prose("merged"), AMD));
        assertThat(view(log, "2024-12-31").status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void aNameGivenLaterForAnEarlierDayDoesNotDisplaceOneForALater() {
        log.and("OP-23", new PlanNodeRenamed(P1, LocalizedName.en("Connectivity"), AMD, MARCH));

        assertThat(view(log, "2023-03-01").priorities().getFirst().name()).isEqualTo(LocalizedName.en("Connectivity"));
        assertThat(view(log, "2023-06-01").priorities().getFirst().name()).isEqualTo(LocalizedName.en("Access"));
    }

    @Test
    void betweenTwoVersionsNamesAndRetirementsDiffer() {
        MemoryRows<PlanDocument> rows = log.rows(new PlanProjection());
        List<Difference> changes = Differences.between(
                DiffKind.PLAN,
                new PlanProjection().codec(),
                rows.in("OP-23", log.asOf(5, "2023-12-31").moment()),
                rows.in("OP-23", log.asOf(8, "2023-12-31").moment()));

        assertThat(changes).extracting(Difference::item).containsExactly("OP-23/node/P1", "OP-23/node/P2");
        assertThat(changes.getFirst().fields())
                .anyMatch(field -> field.field().equals("name.en") && "Access".equals(field.after()));
        assertThat(changes.getLast().fields())
                .anyMatch(field -> field.field().equals("retired.rationale") && "merged".equals(field.after()));
    }

    @Test
    void thePlanSaysWhyNothingIsLinkedToItsThematicPriorities() {
        assertThat(view(log, "2023-06-01").thematicPriorities().note()).isNull();
        log.and(
                "OP-23",
                new PlanFactRecorded(
                        new Code("TP3"),
                        PlanFactKind.THEMATIC_PRIORITY,
                        null,
                        LocalizedText.en("Inclusive infrastructure"),
                        null,
                        List.of(),
                        null,
                        null,
                        MARCH));
        LocalizedText note = Objects.requireNonNull(
                view(log, "2023-06-01").thematicPriorities().note());
        assertThat(note.byLanguage()).containsOnlyKeys("en", "zh");

        log.and("OP-23", new ThematicPriorityLinked(P1, new Code("TP3"), AMD, JUNE));
        ThematicPriorities linked = view(log, "2023-06-01").thematicPriorities();
        assertThat(linked.note()).isNull();
        assertThat(linked.links()).extracting(PlanLink::target).containsExactly(new Code("TP3"));
        assertThat(view(log, "2023-05-31").thematicPriorities().note()).isNotNull();
    }

    @Test
    void nodesAndKpisAreLinkedToTargets() {
        log.and(
                "OP-23",
                new SdgTargetLinked(P1, new Code("9.c"), JUNE),
                new SdgTargetLinked(new Code("P1.A.K1"), new Code("4.b"), JUNE));

        assertThat(view(log, "2023-06-01").sdgTargets())
                .extracting(PlanLink::node)
                .containsExactly(P1, new Code("P1.A.K1"));
    }

    private List<PlanVersionsView.VersionView> versions(AsOf asOf) {
        return PlanVersionsView.of(new Code("OP-23"), log.rows(new PlanProjection()), asOf)
                .versions();
    }

    private static PlanView view(Governed log, String day) {
        AsOf asOf = log.asOf(day);
        return PlanTree.of(log.rows(new PlanProjection()), "OP-23", asOf.moment())
                .map(tree -> PlanView.of(tree, asOf))
                .orElseThrow();
    }
}
