package org.kpiledger.command.value;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.VARIOUS;

import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.InvalidFields;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.ReasonCode;

class ValuesAreCorrectedTest {
    private static final String ONE = "'members':['TUR']";
    private static final String TWO = "'members':['TUR','SYR']";
    private static final KpiValueRecorded RECORDED = new KpiValueRecorded(1, true, Told.reading(ONE));
    private static final KpiValueWithdrawn WITHDRAWN = new KpiValueWithdrawn(ReasonCode.DUPLICATE);

    private final GivenFacts facts = SamplePlan.facts();
    private final Scenario<ValueAggregate> scenario = Scenario.of(ValueAggregate.class, facts);

    @Test
    void supersedesTheReading() {
        scenario.given(RECORDED)
                .when(Told.correction(TWO))
                .expectEvents(new KpiValueCorrected(1, true, Told.reading(TWO), ReasonCode.DATA_ENTRY));
    }

    @Test
    void changesNothingWhereTheReadingIsTheSame() {
        scenario.given(RECORDED).when(Told.correction(ONE)).expectNoEvents();
    }

    @Test
    void keepsTheDefinitionThatIsInForceByThen() {
        facts.and(SubjectId.kpi(OP_23, VARIOUS), new KpiApproved(1, null, null, DAY));
        CorrectKpiValue correction = Told.read(
                "'planId':'OP-23','valueId':'OP-23/value/P3.CD.K1/count/2023/GLO/-','valueDate':'2023-03',"
                        + "'value':'2','reasonCode':'SOURCE_REVISED'",
                CorrectKpiValue.class);
        scenario.given(new KpiValueRecorded(1, false, Told.reading("'value':'1'")))
                .when(correction)
                .expectEvents(new KpiValueCorrected(1, true, Told.reading("'value':'2'"), ReasonCode.SOURCE_REVISED));
    }

    @Test
    void judgesACorrectionAsARecord() {
        scenario.given(RECORDED).refused(Told.correction("'value':'1.5'"), "not-whole");
    }

    @Test
    void withdraws() {
        scenario.given(RECORDED).when(Told.withdrawal()).expectEvents(WITHDRAWN);
    }

    @Test
    void refusesToChangeWhatIsWithdrawn() {
        scenario.given(RECORDED, WITHDRAWN).refused(Told.correction(TWO), "value-withdrawn");
        scenario.refused(Told.withdrawal(), "value-withdrawn");
    }

    @Test
    void refusesToChangeWhatWasNeverRecorded() {
        scenario.refused(Told.correction(TWO), "unknown-value");
        scenario.refused(Told.withdrawal(), "unknown-value");
    }

    @Test
    void refusesAValueOfAnotherPlan() {
        String fields = "'planId':'OP-24','valueId':'" + Told.STATES_ID + "','reasonCode':'OTHER'";

        assertThatThrownBy(() -> Told.read(fields, WithdrawKpiValue.class))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("/valueId");
    }
}
