package org.kpiledger.command.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.InvalidFields;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.ReasonCode;

class ValuesAreRecordedTest {
    private static final String TWO = "'members':['TUR','SYR']";

    private final Scenario<ValueAggregate> scenario = Scenario.of(ValueAggregate.class, SamplePlan.facts());

    @Test
    void recordsAValueUnderTheDefinitionInForce() {
        scenario.when(Told.states(TWO)).expectEvents(new KpiValueRecorded(1, true, Told.reading(TWO)));
    }

    @Test
    void saysThatTheDefinitionIsProposedOnly() {
        scenario.when(Told.various("count", "'value':'38000'"))
                .expectEvents(new KpiValueRecorded(1, false, Told.reading("'value':'38000'")));
    }

    @Test
    void standsAloneAndGloballyUnlessSaidOtherwise() {
        RecordKpiValue alone = Told.various("count", "'value':'1'");
        RecordKpiValue one = Told.various("count", "'value':'1','reportingUnit':'EUR','contribution':'H-049'");
        RecordKpiValue dashed = Told.various("count", "'value':'1','contribution':'-'");

        assertThat(alone.valueId()).hasToString("OP-23/value/P3.CD.K1/count/2023/GLO/-");
        assertThat(one.valueId()).hasToString("OP-23/value/P3.CD.K1/count/2023/EUR/H-049");
        assertThat(dashed.valueId()).isEqualTo(alone.valueId());
    }

    @Test
    void refusesToRecordWhatIsRecorded() {
        scenario.given(new KpiValueRecorded(1, true, Told.reading(TWO))).refused(Told.states(TWO), "value-exists");
    }

    @Test
    void recordsAgainWhatWasWithdrawn() {
        KpiValueRecorded recorded = new KpiValueRecorded(1, true, Told.reading(TWO));
        scenario.given(recorded, new KpiValueWithdrawn(ReasonCode.DUPLICATE))
                .when(Told.states(TWO))
                .expectEvents(recorded);
    }

    @Test
    void refusesAValueOfAKpiThatIsNotDefinedYet() {
        Scenario.of(ValueAggregate.class, SamplePlan.facts().on(SamplePlan.DAY.minusDays(1)))
                .refused(Told.states(TWO), "kpi-not-in-force");
    }

    /** Its only definition; where an earlier one is approved, values are measured by that. */
    @Test
    void refusesAValueUnderADefinitionThatWasTurnedDown() {
        SubjectId various = SubjectId.kpi(SamplePlan.OP_23, SamplePlan.VARIOUS);
        RecordKpiValue value = Told.various("count", "'value':'1'");
        Scenario.of(ValueAggregate.class, SamplePlan.facts().and(various, new KpiReturned(1, SamplePlan.DAY)))
                .refused(value, "kpi-returned");
        Scenario.of(
                        ValueAggregate.class,
                        SamplePlan.facts().and(various, new KpiRejected(1, null, null, SamplePlan.DAY)))
                .refused(value, "kpi-rejected");
    }

    @Test
    void refusesAValueOfAPlanThatIsNotThere() {
        Scenario.of(ValueAggregate.class, GivenFacts.none()).refused(Told.states(TWO), "unknown-plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kpi':'P1.EMT.K9','measure':'memberStates','period':'2023' | unknown-kpi",
                "'kpi':'P1.EMT.K4','measure':'countries','period':'2023' | unknown-measure",
                "'kpi':'P1.EMT.K4','measure':'memberstates','period':'2023' | unknown-measure",
                "'kpi':'P1.EMT.K4','measure':'memberStates','period':'2022' | period-outside-cycle",
                "'kpi':'P1.EMT.K4','measure':'memberStates','period':'2027-Q1' | period-outside-cycle",
                "'kpi':'P1.EMT.K4','measure':'memberStates','period':'2023-Q2' | date-outside-period",
                "'kpi':'P1.EMT.K4','measure':'memberStates','period':'2024' | date-outside-period",
                "'kpi':'P1.EMT.K4','measure':'memberStates','period':'2023','reportingUnit':'MOON' | unknown-region"
            })
    void refusesWhatThePlanDoesNotKnow(String id, String code) {
        scenario.refused(Told.record(id + "," + TWO), code);
    }

    /** A date known to the year or month counts at its end, and that decides. */
    @ParameterizedTest
    @CsvSource({"2023,2023", "2023,2023-05", "2023-Q4,2023", "2023-Q2,2023-06", "2023-Q2,2023-04-01"})
    void takesADateThatCountsInThePeriod(String period, String date) {
        scenario.when(dated(period, date)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2023-Q2,2023", "2023-Q1,2023-04", "2023-Q2,2023-03-31", "2024,2023-12-31"})
    void refusesADateThatCountsElsewhere(String period, String date) {
        scenario.refused(dated(period, date), "date-outside-period");
    }

    private static RecordKpiValue dated(String period, String date) {
        String states = Told.STATES.replace("'2023'", "'" + period + "'");
        return Told.read("'planId':'OP-23'," + states + ",'valueDate':'" + date + "'," + TWO, RecordKpiValue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count | 'value':'0'",
                "count | 'value':'38000'",
                "count | 'value':'38000.0'",
                "share | 'value':'0'",
                "share | 'value':'100'",
                "share | 'value':'82.5'",
                "share | 'numerator':'33','denominator':'40'",
                "share | 'numerator':'40','denominator':'40'",
                "share | 'value':'82.5','numerator':'33','denominator':'40'",
                "share | 'value':'33.3','numerator':'1','denominator':'3'",
                "money | 'value':'250000','currency':'EUR'",
                "money | 'value':'250000.50','currency':'CHF'",
                "score | 'value':'-0.7'",
                "score | 'numerator':'9','denominator':'2'",
                "count | 'value':'3','basis':'FIGURE_STATED','ongoing':true,'note':'As printed.'"
            })
    void takesEveryKindOfQuantity(String measure, String reading) {
        scenario.when(Told.various(measure, reading)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count | 'value':'-1' | negative",
                "count | 'value':'1.5' | not-whole",
                "count | 'numerator':'1','denominator':'2' | fraction-not-allowed",
                "count | 'value':'1','currency':'CHF' | currency-not-allowed",
                "count | 'members':['TUR'] | members-not-counted",
                "count | 'value':'1','breakdown':[{'dimension':'area','category':'URBAN','value':'1'}] | unknown-dimension",
                "share | 'value':'-0.1' | negative",
                "share | 'value':'100.1' | share-above-whole",
                "share | 'numerator':'1','denominator':'0' | denominator-not-positive",
                "share | 'numerator':'-1','denominator':'2' | negative",
                "share | 'numerator':'3','denominator':'2' | share-above-whole",
                "share | 'value':'82','numerator':'33','denominator':'40' | value-disagrees",
                "share | 'value':'50','currency':'CHF' | currency-not-allowed",
                "money | 'value':'250000' | currency-missing",
                "money | 'value':'-1','currency':'CHF' | negative",
                "money | 'numerator':'1','denominator':'2','currency':'CHF' | fraction-not-allowed",
                "score | 'numerator':'1','denominator':'0' | denominator-not-positive"
            })
    void refusesWhatIsNoSuchQuantity(String measure, String reading, String code) {
        scenario.refused(Told.various(measure, reading), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'value':'2'",
                "'value':'2','members':['TUR','SYR']",
                "'members':['TUR'],'breakdown':[{'dimension':'assistance-type','category':'EQUIPMENT','value':'1'}]",
                "'members':['TUR'],'breakdown':[{'dimension':'area','category':'COAST','value':'1'}]"
            })
    void takesMembersAndParts(String reading) {
        scenario.when(Told.states(reading)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'members':['TUR','tur'] | duplicate-member",
                "'members':['TUR','Atlantis'] | unknown-country",
                "'members':['che'] | unknown-country",
                "'value':'3','members':['TUR','SYR'] | value-disagrees",
                "'members':['TUR'],'breakdown':[{'dimension':'colour','category':'RED','value':'1'}] | unknown-dimension",
                "'members':['TUR'],'breakdown':[{'dimension':'assistance-type','category':'MONEY','value':'1'}] | unknown-category",
                "'value':'2','breakdown':[{'dimension':'area','category':'A','value':'1'},{'dimension':'area','category':'a','value':'1'}] | duplicate-category",
                "'value':'2','breakdown':[{'dimension':'area','category':'A','value':'0.5'}] | not-whole"
            })
    void refusesMembersAndPartsThatDoNotFit(String reading, String code) {
        scenario.refused(Told.states(reading), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ongoing':true | /value",
                "'numerator':'1' | /denominator",
                "'denominator':'1' | /numerator",
                "'value':'1','contribution':'a b' | /contribution",
                "'value':'0.005','currency':'CHF' | /value",
                "'value':1 | /value"
            })
    void namesTheFieldOfACommandThatCannotBeRead(String reading, String pointer) {
        assertThatThrownBy(() -> Told.states(reading))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        bad -> assertThat(bad.errors()).singleElement().returns(pointer, error -> error.pointer()));
    }
}
