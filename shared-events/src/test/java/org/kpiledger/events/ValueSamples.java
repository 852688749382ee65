package org.kpiledger.events;

import static org.kpiledger.events.Sampling.VALUE;
import static org.kpiledger.events.Sampling.byHand;
import static org.kpiledger.events.Sampling.imported;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.kpi.CheckKind;
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.events.value.Warning;

/** One event of every type of a value. */
final class ValueSamples {
    private ValueSamples() {}

    static List<Sample> all() {
        return List.of(
                imported(16, VALUE, 0, new KpiValueRecorded(1, false, reading("EQUIPMENT", null))),
                byHand(
                        23,
                        VALUE,
                        1,
                        "KPI_OWNER",
                        null,
                        new KpiValueCorrected(
                                1,
                                true,
                                reading("DAMAGE_ASSESSMENT", "只做了损害评估。\nNo equipment was supplied."),
                                ReasonCode.SOURCE_REVISED)),
                byHand(24, VALUE, 2, "KPI_OWNER", "H-001 counts it", new KpiValueWithdrawn(ReasonCode.DUPLICATE)),
                byHand(
                        46,
                        VALUE,
                        3,
                        "KPI_OWNER",
                        null,
                        new KpiValueSubmitted(
                                1, List.of(new Warning(CheckKind.NOT_FALLING, Quantity.of(1), Quantity.of(3))))),
                byHand(47, VALUE, 4, "APPROVER", "the report is missing", new KpiValueReturned(1)),
                byHand(48, VALUE, 5, "KPI_OWNER", null, new KpiValueVerified(2)),
                byHand(49, VALUE, 6, "APPROVER", null, new KpiValueApproved(2)),
                byHand(
                        50,
                        VALUE,
                        7,
                        "KPI_OWNER",
                        null,
                        new KpiValueCommented(new Prose("瓦努阿图已确认。\nConfirmed by the regional office."))));
    }

    private static Reading reading(String assistance, @Nullable String note) {
        return new Reading(
                new PartialDate("2023-03"),
                Quantity.of(1),
                null,
                null,
                List.of(new Code("VUT")),
                null,
                List.of(new Part(new Code("assistance-type"), new Code(assistance), Quantity.of(1))),
                Basis.COUNTRIES_NAMED,
                false,
                List.of(new Sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                note == null ? null : new Prose(note));
    }
}
