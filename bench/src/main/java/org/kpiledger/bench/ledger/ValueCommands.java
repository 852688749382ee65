package org.kpiledger.bench.ledger;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kpiledger.command.value.CorrectKpiValue;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.ReasonCode;

/**
 * The commands that are measured: corrections of values of one KPI of OP-23, each of which changes its value. The
 * values are contributions of their own, so there are as many subjects as are wanted.
 */
public final class ValueCommands {
    public static final Code PLAN = new Code("OP-23");

    private static final Code KPI = new Code("P1.EMT.K5");
    private static final Code MEASURE = new Code("events");
    private static final Period PERIOD = new Period("2023");
    private static final PartialDate DAY = new PartialDate("2023-11-30");
    private static final Code REGION = new Code("ASP");

    /** Brings an entry to about 900 bytes. */
    private static final Prose NOTE = new Prose("Counted anew after two of the workshops turned out to be one event"
            + " in two parts, held in the same week for the same people, as the report of the mission says in section"
            + " 4.2.");

    private final String prefix;
    private final AtomicLong contributions = new AtomicLong();
    private final AtomicLong corrections = new AtomicLong();

    /** @param prefix tells the values apart from others of the same log */
    public ValueCommands(String prefix) {
        this.prefix = prefix;
    }

    /** A value that is not recorded yet. */
    public RecordKpiValue fresh() {
        Line contribution = new Line(prefix + "-" + contributions.incrementAndGet());
        return new RecordKpiValue(
                PLAN,
                KPI,
                MEASURE,
                PERIOD,
                DAY,
                REGION,
                contribution,
                Quantity.of(0),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                NOTE,
                null);
    }

    /** The value's next correction. */
    public CorrectKpiValue correction(ValueId value) {
        Quantity corrected = Quantity.of(corrections.incrementAndGet());
        return new CorrectKpiValue(
                PLAN,
                value,
                DAY,
                corrected,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                NOTE,
                null,
                ReasonCode.SOURCE_REVISED);
    }
}
