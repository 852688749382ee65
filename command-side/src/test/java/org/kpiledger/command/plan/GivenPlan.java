package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;

/** Histories of a small plan for tests: two priorities, three themes, one outcome and one line of outputs. */
public final class GivenPlan {
    public static final Code OP_23 = new Code("OP-23");
    public static final SubjectId SUBJECT = SubjectId.plan(OP_23);
    public static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    public static final CurrencyCode CHF = new CurrencyCode("CHF");

    public static final Code P1 = new Code("P1");
    public static final Code P1_EMT = new Code("P1.EMT");
    public static final Code P1_NDI = new Code("P1.NDI");
    public static final Code P1_EMT_O1 = new Code("P1.EMT.O1");
    public static final Code P1_EMT_TA = new Code("P1.EMT.TA");
    public static final Code P3 = new Code("P3");
    public static final Code P3_CD = new Code("P3.CD");

    private GivenPlan() {}

    /** The plan, and nothing in it. */
    public static PlanRegistered registered() {
        return new PlanRegistered(
                LocalizedName.en("Operational Plan 2023"),
                2023,
                2026,
                CHF,
                new Line("Europe/Zurich"),
                null,
                null,
                null,
                DAY);
    }

    /** The plan with its tree. */
    public static PlanEvent[] withTree() {
        return new PlanEvent[] {
            registered(),
            priority(P1),
            theme(P1_EMT, P1),
            theme(P1_NDI, P1),
            new OutcomeAdded(
                    P1_EMT_O1, P1_EMT, LocalizedText.en("Countries are prepared"), List.of(), List.of(), null, DAY),
            new OutputAdded(
                    P1_EMT_TA,
                    P1_EMT,
                    new Code("TECHNICAL_ASSISTANCE"),
                    LocalizedName.en("Technical assistance"),
                    null,
                    DAY),
            priority(P3),
            theme(P3_CD, P3)
        };
    }

    public static PriorityAdded priority(Code code) {
        return new PriorityAdded(code, PriorityKind.PRIORITY, LocalizedName.en("Priority " + code), null, null, DAY);
    }

    public static ThemeAdded theme(Code code, Code priority) {
        return new ThemeAdded(code, priority, LocalizedName.en("Theme " + code), false, null, DAY);
    }

    public static PlanAdopted adopted() {
        return new PlanAdopted(new Line("TDAG-23/18"), DAY);
    }
}
