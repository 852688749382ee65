package org.kpiledger.events;

/**
 * Which reported value: plan, KPI, measure, period, reporting unit and contribution ({@code -} where there is one value
 * only). Written as its subject, {@code OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005}.
 */
public record ValueId(Code planId, Code kpi, Code measure, Period period, Code reportingUnit, String contribution) {
    /** The contribution's place where a value stands alone. */
    public static final String WHOLE = "-";

    public ValueId {
        if (!contribution.equals(WHOLE)) {
            contribution = new Code(contribution).value();
        }
    }

    /**
     * Reads a value's id.
     *
     * @throws IllegalArgumentException when the text is not of the form above
     */
    public static ValueId parse(String text) {
        String[] part = text.split("/", -1);
        if (part.length != 7 || !part[1].equals("value")) {
            throw new IllegalArgumentException(
                    "must be a value id such as OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005");
        }
        return new ValueId(
                new Code(part[0]),
                new Code(part[2]),
                new Code(part[3]),
                new Period(part[4]),
                new Code(part[5]),
                part[6]);
    }

    public SubjectId subject() {
        return new SubjectId(toString());
    }

    @Override
    public String toString() {
        return planId + "/value/" + kpi + "/" + measure + "/" + period + "/" + reportingUnit + "/" + contribution;
    }
}
