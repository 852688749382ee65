package org.kpiledger.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.P1;
import static org.kpiledger.command.SamplePlan.STATES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.value.ReasonCode;

class ActivitiesAreLinkedTest {
    private static final Code H_001 = new Code("H-001");
    private static final String KEPT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Report REPORT = new Report(
            P1,
            null,
            new PartialDate("2023-03"),
            null,
            ActivityStatus.DONE,
            new Code("ASP"),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            LocalizedText.en("A map was made"),
            null);

    private final Scenario<ActivityAggregate> scenario = Scenario.of(
                    ActivityAggregate.class,
                    SamplePlan.facts()
                            .keeping(new Sha256(KEPT))
                            .and(
                                    SubjectId.budget(OP_23, 2024),
                                    pledged("PL-1"),
                                    pledged("PL-OLD"),
                                    new PledgeWithdrawn(new Code("PL-OLD"), ReasonCode.OTHER, DAY))
                            .and(
                                    SubjectId.risk(OP_23, new Code("R-FIN")),
                                    new RiskRaised(
                                            null,
                                            LocalizedName.en("Financial"),
                                            LocalizedText.en("Lack of funds"),
                                            1,
                                            Level.LOW,
                                            Level.HIGH,
                                            null,
                                            null,
                                            DAY)))
            .given(new ActivityReported(REPORT));

    private static FundsPledged pledged(String pledge) {
        return new FundsPledged(
                new Code(pledge),
                new Line("Norway"),
                null,
                Money.of(Amount.parse("500.00"), new CurrencyCode("CHF")),
                null,
                null,
                null,
                null,
                new PartialDate("2024-03"));
    }

    @ParameterizedTest
    @CsvSource({"KPI, P1.EMT.K4", "RISK, R-FIN", "PLEDGE, 2024/PL-1", "EVIDENCE, " + KEPT})
    void linksAnActivity(ActivityLink kind, String target) {
        scenario.when(link(kind, target)).expectEvents(linked(kind, target));
    }

    @ParameterizedTest
    @CsvSource({
        "KPI, P9.K1, unknown-kpi",
        "RISK, R-NONE, unknown-risk",
        "PLEDGE, 2024/PL-2, unknown-pledge",
        "PLEDGE, 2025/PL-1, unknown-pledge",
        "PLEDGE, 2024/PL-OLD, pledge-withdrawn",
        "EVIDENCE, 0000000000000000000000000000000000000000000000000000000000000000, evidence-not-kept"
    })
    void refusesATargetThatIsNotThere(ActivityLink kind, String target, String code) {
        scenario.refused(link(kind, target), code);
    }

    @ParameterizedTest
    @CsvSource({"KPI, a/b", "RISK, -", "PLEDGE, PL-1", "PLEDGE, 24/PL-1", "PLEDGE, 2024/a/b", "EVIDENCE, abc"})
    void refusesATargetOfAnotherForm(ActivityLink kind, String target) {
        assertThatThrownBy(() -> link(kind, target))
                .isInstanceOfSatisfying(
                        FieldProblem.class, bad -> assertThat(bad.field()).isEqualTo("target"));
    }

    @Test
    void changesNothingWhenItIsLinkedAlready() {
        scenario.given(linked(ActivityLink.KPI, STATES.value()))
                .when(link(ActivityLink.KPI, STATES.value()))
                .expectNoEvents();
    }

    @Test
    void aLinkOutlivesACorrection() {
        scenario.given(linked(ActivityLink.KPI, STATES.value()), new ActivityCorrected(REPORT, ReasonCode.DATA_ENTRY))
                .when(unlink())
                .expectEvents(new ActivityUnlinked(ActivityLink.KPI, new Line(STATES.value()), ReasonCode.DATA_ENTRY));
    }

    @Test
    void refusesToTakeBackWhatIsNotLinked() {
        scenario.refused(unlink(), "activity-not-linked");
        scenario.given(
                        linked(ActivityLink.KPI, STATES.value()),
                        new ActivityUnlinked(ActivityLink.KPI, new Line(STATES.value()), ReasonCode.OTHER))
                .refused(unlink(), "activity-not-linked");
    }

    @Test
    void refusesLinksOfWhatIsNotReported() {
        Scenario.of(ActivityAggregate.class, SamplePlan.facts())
                .refused(link(ActivityLink.KPI, STATES.value()), "unknown-activity");
        scenario.given(new ActivityWithdrawn(ReasonCode.OTHER))
                .refused(link(ActivityLink.KPI, STATES.value()), "activity-withdrawn");
    }

    private static LinkActivity link(ActivityLink kind, String target) {
        return new LinkActivity(OP_23, H_001, kind, new Line(target), DAY);
    }

    private static UnlinkActivity unlink() {
        return new UnlinkActivity(OP_23, H_001, ActivityLink.KPI, new Line(STATES.value()), ReasonCode.DATA_ENTRY);
    }

    private static ActivityLinked linked(ActivityLink kind, String target) {
        return new ActivityLinked(kind, new Line(target), DAY);
    }
}
