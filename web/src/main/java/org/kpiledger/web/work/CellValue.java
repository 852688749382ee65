package org.kpiledger.web.work;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kpiledger.web.pages.Typed;

/**
 * What the cell for a value says, as the fields of a command: a number, an amount of money with its currency, a share as
 * two numbers, or the codes of what is counted.
 */
record CellValue(Map<String, Object> fields) {
    private static final String NUMBER = "-?[0-9]{1,18}(?:\\.[0-9]{1,6})?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}(?:\\.0{1,6})?");
    private static final Pattern MONEY = Pattern.compile("(" + NUMBER + ")\\s*([A-Z]{3})");
    private static final Pattern SHARE = Pattern.compile("(" + NUMBER + ")\\s*/\\s*(" + NUMBER + ")");

    /** Codes that begin with a letter. */
    private static final Pattern MEMBERS =
            Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*(?:" + Typed.BETWEEN_CODES + "[A-Za-z][A-Za-z0-9_.-]*)*");

    /** What a cell says of a measure; absent where it says nothing that such a measure can have. */
    static Optional<CellValue> of(String cell, WorkList.Measure measure) {
        String text = cell.strip();
        Matcher money = MONEY.matcher(text);
        if (measure.valueType().equals("MONEY")) {
            return money.matches()
                    ? said(Map.of("value", money.group(1), "currency", money.group(2)))
                    : Optional.empty();
        }
        Matcher share = SHARE.matcher(text);
        if (measure.valueType().equals("PERCENT") && share.matches()) {
            return said(Map.of("numerator", share.group(1), "denominator", share.group(2)));
        }
        if (measure.aggregation().equals("DISTINCT") && MEMBERS.matcher(text).matches()) {
            return said(Map.of("members", Typed.codes(text)));
        }
        Pattern number = measure.valueType().equals("COUNT") ? COUNT : PLAIN;
        return number.matcher(text).matches() ? said(Map.of("value", text)) : Optional.empty();
    }

    private static Optional<CellValue> said(Map<String, Object> fields) {
        return Optional.of(new CellValue(fields));
    }

    /** The message about a cell that says nothing that the measure can have. */
    static String complaint(WorkList.Measure measure) {
        if (measure.aggregation().equals("DISTINCT")) {
            return "entry.badMembers";
        }
        return switch (measure.valueType()) {
            case "MONEY" -> "entry.badMoney";
            case "PERCENT" -> "entry.badShare";
            case "COUNT" -> "entry.badCount";
            default -> "entry.badNumber";
        };
    }
}
