package org.kpiledger.command.value;

import org.kpiledger.events.codec.Json;
import org.kpiledger.events.codec.RecordCodec;
import org.kpiledger.events.value.Reading;

/** Commands and readings as a client writes them, with single quotes for double ones. */
final class Told {
    static final String STATES = "'kpi':'P1.EMT.K4','measure':'memberStates','period':'2023','reportingUnit':'ASP'";
    static final String STATES_ID = "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/-";

    private Told() {}

    /** Records a value of the measure that unites Member States. */
    static RecordKpiValue states(String reading) {
        return record(STATES + "," + reading);
    }

    /** Records a value of one of the other measures, such as {@code share}. */
    static RecordKpiValue various(String measure, String reading) {
        return record("'kpi':'P3.CD.K1','measure':'" + measure + "','period':'2023'," + reading);
    }

    static RecordKpiValue record(String fields) {
        return read("'planId':'OP-23','valueDate':'2023-03'," + fields, RecordKpiValue.class);
    }

    /** Corrects the value of the measure that unites Member States. */
    static CorrectKpiValue correction(String reading) {
        return read(
                "'planId':'OP-23','valueId':'" + STATES_ID + "','valueDate':'2023-03','reasonCode':'DATA_ENTRY',"
                        + reading,
                CorrectKpiValue.class);
    }

    static WithdrawKpiValue withdrawal() {
        return read("'planId':'OP-23','valueId':'" + STATES_ID + "','reasonCode':'DUPLICATE'", WithdrawKpiValue.class);
    }

    static Reading reading(String fields) {
        return read("'valueDate':'2023-03','ongoing':false," + fields, Reading.class);
    }

    static <R extends Record> R read(String fields, Class<R> type) {
        return RecordCodec.read(Json.MAPPER.readTree("{" + fields.replace('\'', '"') + "}"), type);
    }
}
