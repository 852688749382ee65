package org.kpiledger.command.activity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.CD;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.P1;
import static org.kpiledger.command.SamplePlan.STATES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.LinkBasis;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;

class ActivitiesAreReportedTest {
    private static final Code H_005 = new Code("H-005");
    private static final Code ASP = new Code("ASP");
    private static final Country VANUATU = new Country("VUT");

    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);

    private final GivenFacts facts = SamplePlan.facts();
    private final Scenario<ActivityAggregate> scenario = Scenario.of(ActivityAggregate.class, facts);

    @Test
    void reportsAnActivity() {
        scenario.when(report(told("2023-03", ActivityStatus.DONE)))
                .expectEvents(new ActivityReported(told("2023-03", ActivityStatus.DONE)));
    }

    @Test
    void reportsWhatWasDoneBeforeTheCycle() {
        scenario.when(report(told("2022-11", ActivityStatus.DONE)))
                .expectEvents(new ActivityReported(told("2022-11", ActivityStatus.DONE)));
    }

    @Test
    void reportsWhatIsPlannedForLater() {
        scenario.when(report(told("2031", ActivityStatus.PLANNED)))
                .expectEvents(new ActivityReported(told("2031", ActivityStatus.PLANNED)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, , DONE",
        "2023-12-30, 2024-01-01, DONE",
        "2024-01, , ONGOING",
        "2024, , ONGOING",
    })
    void refusesWhatHasNotHappened(PartialDate date, @Nullable PartialDate dateEnd, ActivityStatus status) {
        facts.on(LAST_DAY);
        scenario.refused(report(told(date, dateEnd, status)), "future-date");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, , DONE",
        "2023-12-30, 2023-12, DONE",
        "2023-12-30, 2024-02-01, ONGOING",
        "2023, , ONGOING",
    })
    void reportsWhatHasBegun(PartialDate date, @Nullable PartialDate dateEnd, ActivityStatus status) {
        facts.on(LAST_DAY);
        scenario.when(report(told(date, dateEnd, status))).expectSuccessfulHandlerExecution();
    }

    @Test
    void loadsWhatThePlanFileSaysOfDaysToCome() {
        facts.by(ActorId.SYSTEM);
        scenario.when(report(told("2031", ActivityStatus.DONE))).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToReportWhatIsReported() {
        scenario.given(reported()).refused(report(told("2023-03", ActivityStatus.DONE)), "activity-exists");
    }

    @Test
    void reportsAgainWhatWasWithdrawn() {
        scenario.given(reported(), new ActivityWithdrawn(ReasonCode.DUPLICATE))
                .when(report(told("2023-03", ActivityStatus.DONE)))
                .expectEvents(reported());
    }

    @Test
    void correctsAReport() {
        scenario.given(reported())
                .when(correct(told("2023-04", ActivityStatus.DONE)))
                .expectEvents(new ActivityCorrected(told("2023-04", ActivityStatus.DONE), ReasonCode.DATA_ENTRY));
    }

    @Test
    void correctsNothingWhereNothingChanges() {
        scenario.given(reported())
                .when(correct(told("2023-03", ActivityStatus.DONE)))
                .expectNoEvents();
    }

    @Test
    void withdrawsAReport() {
        scenario.given(reported()).when(withdraw()).expectEvents(new ActivityWithdrawn(ReasonCode.DUPLICATE));
    }

    @Test
    void refusesToChangeWhatIsWithdrawn() {
        ActivityWithdrawn withdrawn = new ActivityWithdrawn(ReasonCode.DUPLICATE);
        scenario.given(reported(), withdrawn).refused(withdraw(), "activity-withdrawn");
        scenario.refused(correct(told("2023-04", ActivityStatus.DONE)), "activity-withdrawn");
    }

    @Test
    void refusesToChangeWhatWasNeverReported() {
        scenario.refused(withdraw(), "unknown-activity");
        scenario.refused(correct(told("2023-04", ActivityStatus.DONE)), "unknown-activity");
    }

    @Test
    void refusesAnActivityOfAPlanThatIsNotThere() {
        Scenario.of(ActivityAggregate.class, GivenFacts.none())
                .refused(report(told("2023-03", ActivityStatus.DONE)), "unknown-plan");
    }

    @Test
    void refusesAPriorityThatIsNotThere() {
        scenario.refused(report(told(new Code("P9"), null, ASP, STATES)), "unknown-node");
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        scenario.refused(report(told(P1, new Code("P1.XYZ"), ASP, STATES)), "unknown-node");
    }

    @Test
    void refusesAThemeOfAnotherPriority() {
        scenario.refused(report(told(P1, CD, ASP, STATES)), "theme-of-another-priority");
    }

    @Test
    void refusesAKpiThatIsNotThere() {
        scenario.refused(report(told(P1, EMT, ASP, new Code("P1.EMT.K99"))), "unknown-kpi");
    }

    @Test
    void refusesARegionThatIsNotThere() {
        scenario.refused(report(told(P1, EMT, new Code("MOON"), STATES)), "unknown-region");
    }

    @Test
    void refusesABasisWithoutAKpi() {
        scenario.refused(report(told(P1, EMT, ASP, null)), "basis-without-kpi");
    }

    @Test
    void refusesACountryNamedTwice() {
        Report report = told("2023-03", ActivityStatus.DONE);
        scenario.refused(report(with(report, List.of(VANUATU, VANUATU))), "duplicate-country");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThatThrownBy(() -> new ReportActivity(
                        OP_23,
                        H_005,
                        P1,
                        EMT,
                        new PartialDate("2023-03"),
                        new PartialDate("2023-02"),
                        ActivityStatus.DONE,
                        ASP,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        LocalizedText.en("Assistance"),
                        null))
                .isInstanceOf(FieldProblem.class)
                .returns("dateEnd", problem -> ((FieldProblem) problem).field());
    }

    private static ActivityReported reported() {
        return new ActivityReported(told("2023-03", ActivityStatus.DONE));
    }

    private static Report told(String date, ActivityStatus status) {
        return told(P1, EMT, new PartialDate(date), status, ASP, List.of(VANUATU), STATES);
    }

    private static Report told(PartialDate date, @Nullable PartialDate dateEnd, ActivityStatus status) {
        Report report = told(P1, EMT, date, status, ASP, List.of(VANUATU), STATES);
        return new Report(
                report.priority(),
                report.theme(),
                date,
                dateEnd,
                status,
                report.region(),
                report.countries(),
                report.partners(),
                report.figures(),
                report.kpi(),
                report.kpiBasis(),
                report.summary(),
                report.source());
    }

    private static Report told(Code priority, @Nullable Code theme, Code region, @Nullable Code kpi) {
        return told(priority, theme, new PartialDate("2023-03"), ActivityStatus.DONE, region, List.of(VANUATU), kpi);
    }

    private static Report with(Report report, List<Country> countries) {
        return told(
                report.priority(),
                report.theme(),
                report.date(),
                report.status(),
                report.region(),
                countries,
                report.kpi());
    }

    private static Report told(
            Code priority,
            @Nullable Code theme,
            PartialDate date,
            ActivityStatus status,
            Code region,
            List<Country> countries,
            @Nullable Code kpi) {
        return new Report(
                priority,
                theme,
                date,
                null,
                status,
                region,
                countries,
                List.of(),
                List.of(),
                kpi,
                LinkBasis.INFERRED,
                LocalizedText.en("Equipment was deployed in Vanuatu."),
                null);
    }

    private static ReportActivity report(Report told) {
        return new ReportActivity(
                OP_23,
                H_005,
                told.priority(),
                told.theme(),
                told.date(),
                told.dateEnd(),
                told.status(),
                told.region(),
                told.countries(),
                told.partners(),
                told.figures(),
                told.kpi(),
                told.kpiBasis(),
                told.summary(),
                told.source());
    }

    private static CorrectActivity correct(Report told) {
        return new CorrectActivity(
                OP_23,
                H_005,
                told.priority(),
                told.theme(),
                told.date(),
                told.dateEnd(),
                told.status(),
                told.region(),
                told.countries(),
                told.partners(),
                told.figures(),
                told.kpi(),
                told.kpiBasis(),
                told.summary(),
                told.source(),
                ReasonCode.DATA_ENTRY);
    }

    private static WithdrawActivity withdraw() {
        return new WithdrawActivity(OP_23, H_005, ReasonCode.DUPLICATE);
    }
}
