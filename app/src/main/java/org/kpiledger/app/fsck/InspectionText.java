package org.kpiledger.app.fsck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.kpiledger.edge.inspection.Inspected;
import tools.jackson.databind.json.JsonMapper;

/** What an inspection found, for people and for programs. */
public final class InspectionText {
    private InspectionText() {}

    /** A line for each comparison, then one that sums them up. */
    public static String lines(List<Inspected> all) {
        StringBuilder text = new StringBuilder();
        int width = all.stream().mapToInt(one -> one.name().length()).max().orElse(1);
        for (Inspected one : all) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%s  %-" + width + "s  %s",
                            one.agrees() ? "PASS" : "FAIL",
                            one.name(),
                            one.sentence()));
        }
        line(text, summary(all));
        return text.toString();
    }

    private static String summary(List<Inspected> all) {
        long diverging = all.stream().filter(one -> !one.agrees()).count();
        if (diverging == 0) {
            return "PASSED: all " + all.size() + " comparisons agree.";
        }
        OptionalLong position = firstPosition(all);
        return "FAILED: " + diverging + " of " + all.size() + " comparisons diverge"
                + (position.isPresent() ? "; the first bad position is " + position.getAsLong() : "") + ".";
    }

    /** The lowest position that a divergence names. */
    public static OptionalLong firstPosition(List<Inspected> all) {
        return all.stream()
                .map(Inspected::position)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min();
    }

    /** One JSON object: {@code passed}, {@code firstBadPosition}, {@code comparisons}. */
    static String json(List<Inspected> all) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("passed", all.stream().allMatch(Inspected::agrees));
        firstPosition(all).ifPresent(position -> object.put("firstBadPosition", position));
        object.put("comparisons", all.stream().map(InspectionText::comparison).toList());
        return JsonMapper.shared().writeValueAsString(object) + System.lineSeparator();
    }

    private static Map<String, Object> comparison(Inspected one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", one.name());
        object.put("agrees", one.agrees());
        object.put("sentence", one.sentence());
        if (one.position() != null) {
            object.put("position", one.position());
        }
        return object;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
