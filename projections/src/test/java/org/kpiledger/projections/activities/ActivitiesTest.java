package org.kpiledger.projections.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.activities.ActivitiesView.ActivityView;

class ActivitiesTest {
    private final ProjectionSpecification<Activity> log = ProjectionSpecification.of(new ActivitiesProjection())
            .given("OP-23/activity/H-001", new ActivityReported(report("P1", "2023-02-06", "TUR")))
            .given("OP-23/activity/H-002", new ActivityReported(report("P2", "2023-03", "VUT")))
            .given("OP-23/activity/H-003", new ActivityReported(report("P1", "2023", "TUR")));

    @Test
    void pagesFollowOneAnotherInTheOrderOfTheLog() {
        ActivitiesView first = page(ActivityFilter.ALL, 0, 2, "2023-12-31");
        assertThat(first.activities()).extracting(ActivityView::position).containsExactly(1L, 2L);
        assertThat(first.next()).isEqualTo(2L);

        ActivitiesView second = page(ActivityFilter.ALL, 2, 2, "2023-12-31");
        assertThat(second.activities()).extracting(ActivityView::position).containsExactly(3L);
        assertThat(second.next()).isNull();
    }

    @Test
    void anActivityCountsFromTheLastDayThatItsDateMayMean() {
        assertThat(page(ActivityFilter.ALL, 0, 9, "2023-03-30").activities()).hasSize(1);
        assertThat(page(ActivityFilter.ALL, 0, 9, "2023-03-31").activities()).hasSize(2);
    }

    @Test
    void whatIsPlannedIsSeenFromItsReportOn() {
        LocalDate told = LocalDate.ofInstant(TestLog.time(log.log().size() + 1L), ZoneOffset.UTC);
        String ahead = told.plusMonths(3).toString();
        log.given("OP-23/activity/H-900", new ActivityReported(report("P1", ahead, "VUT", ActivityStatus.PLANNED)))
                .given("OP-23/activity/H-901", new ActivityReported(report("P1", ahead, "VUT")));
        assertThat(page(ActivityFilter.ALL, 0, 99, told.toString()).activities())
                .extracting(ActivityView::activityId)
                .contains(new Code("H-900"))
                .doesNotContain(new Code("H-901"));
    }

    @Test
    void theFilterTakesWhatAllItsPartsSay() {
        ActivityFilter turkiye =
                new ActivityFilter(new Code("P1"), null, null, new Country("TUR"), null, null, null, null, null);
        assertThat(page(turkiye, 0, 9, "2023-12-31").activities())
                .extracting(activity -> activity.activityId().value())
                .containsExactly("H-001", "H-003");
        ActivityFilter planned =
                new ActivityFilter(null, null, null, null, null, ActivityStatus.PLANNED, null, null, null);
        assertThat(page(planned, 0, 9, "2023-12-31").activities()).isEmpty();
    }

    @Test
    void aCorrectionKeepsThePlaceInTheOrder() {
        log.given(
                "OP-23/activity/H-001",
                new ActivityCorrected(report("P2", "2023-05", "SYR"), ReasonCode.SOURCE_REVISED));

        ActivityView first =
                page(ActivityFilter.ALL, 0, 9, "2023-12-31").activities().getFirst();
        assertThat(first.activityId()).isEqualTo(new Code("H-001"));
        assertThat(first.priority()).isEqualTo(new Code("P2"));
        assertThat(first.position()).isEqualTo(1);
        log.thenSameWhenDeliveredTwice();
    }

    @Test
    void aWithdrawnActivityIsListedAsSuch() {
        log.given("OP-23/activity/H-001", new ActivityWithdrawn(ReasonCode.DUPLICATE));

        ActivityView first =
                page(ActivityFilter.ALL, 0, 9, "2023-12-31").activities().getFirst();
        assertThat(first.state()).isEqualTo(ActivityState.WITHDRAWN);
    }

    @Test
    void linksHoldFromTheirDayOnAndOutliveACorrection() {
        Line kpi = new Line("P1.A.K1");
        log.given(
                "OP-23/activity/H-001",
                new ActivityLinked(ActivityLink.KPI, kpi, LocalDate.of(2023, 6, 1)),
                new ActivityLinked(ActivityLink.PLEDGE, new Line("2023/PL-1"), LocalDate.of(2023, 6, 1)),
                new ActivityCorrected(report("P1", "2023-03-06", "TUR"), ReasonCode.DATA_ENTRY),
                new ActivityUnlinked(ActivityLink.PLEDGE, new Line("2023/PL-1"), ReasonCode.OTHER));

        assertThat(first("2023-05-31").links()).isEmpty();
        assertThat(first("2023-06-01").links()).extracting(Link::target).containsExactly(kpi);
        ActivityFilter ofKpi = new ActivityFilter(null, null, null, null, null, null, new Code("P1.A.K1"), null, null);
        assertThat(page(ofKpi, 0, 9, "2023-05-31").activities()).isEmpty();
        assertThat(page(ofKpi, 0, 9, "2023-06-01").activities()).hasSize(1);
        log.thenSameWhenDeliveredTwice();
    }

    @Test
    void theUnlinkingOfWhatIsNotLinkedStops() {
        log.given("OP-23/activity/H-001", new ActivityUnlinked(ActivityLink.KPI, new Line("K1"), ReasonCode.OTHER));

        log.thenStopsWith("is not linked to K1");
    }

    @Test
    void theFilterTakesPartOfAPartnersNameAndAStretchOfDays() {
        ActivityFilter partner =
                new ActivityFilter(null, null, null, null, new Line("CLUSTER"), null, null, null, null);
        assertThat(page(partner, 0, 9, "2023-12-31").activities()).hasSize(3);
        ActivityFilter march = new ActivityFilter(
                null, null, null, null, null, null, null, LocalDate.of(2023, 2, 7), LocalDate.of(2023, 3, 1));
        assertThat(page(march, 0, 9, "2023-12-31").activities())
                .extracting(activity -> activity.activityId().value())
                .containsExactly("H-002", "H-003");
    }

    private ActivityView first(String validAt) {
        return page(ActivityFilter.ALL, 0, 9, validAt).activities().getFirst();
    }

    private ActivitiesView page(ActivityFilter filter, long after, int limit, String validAt) {
        long head = log.log().size();
        return ActivitiesView.page(
                "OP-23",
                log.rows(),
                filter,
                after,
                limit,
                new AsOf(head, TestLog.time(head), LocalDate.parse(validAt)));
    }

    private static Report report(String priority, String date, String country) {
        return report(priority, date, country, ActivityStatus.DONE);
    }

    private static Report report(String priority, String date, String country, ActivityStatus status) {
        return new Report(
                new Code(priority),
                null,
                new PartialDate(date),
                null,
                status,
                new Code("GLO"),
                List.of(new Country(country)),
                List.of(new Line("Emergency Telecommunications Cluster")),
                List.of(),
                null,
                null,
                LocalizedText.en("A workshop was held."),
                null);
    }
}
