package org.kpiledger.app.fsck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kpiledger.app.fsck.FolderInspected.NotCompared;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Place;
import tools.jackson.databind.json.JsonMapper;

/** What an inspection found, for people and for programs. */
final class InspectionText {
    private InspectionText() {}

    /** As it stands in JSON. */
    private record Within(long first, long last) {}

    /** A line for each comparison and for what was not compared, then one that sums them up. */
    static String lines(FolderInspected found) {
        StringBuilder text = new StringBuilder();
        int width = Stream.concat(
                        found.comparisons().stream().map(Inspected::name),
                        found.notCompared().stream().map(NotCompared::name))
                .mapToInt(String::length)
                .max()
                .orElse(1);
        found.comparisons()
                .forEach(one -> line(text, one.agrees() ? "PASS" : "FAIL", width, one.name(), one.sentence()));
        found.notCompared().forEach(one -> line(text, "NOTE", width, one.name(), one.sentence()));
        return text.append(summary(found)).append(System.lineSeparator()).toString();
    }

    private static void line(StringBuilder text, String verdict, int width, String name, String sentence) {
        text.append(String.format(Locale.ROOT, "%s  %-" + width + "s  %s", verdict, name, sentence))
                .append(System.lineSeparator());
    }

    private static String summary(FolderInspected found) {
        List<Inspected> all = found.comparisons();
        String without = found.notCompared().isEmpty()
                ? ""
                : "; not compared: "
                        + String.join(
                                ", ",
                                found.notCompared().stream()
                                        .map(NotCompared::name)
                                        .toList());
        if (found.passed()) {
            return "PASSED: all " + all.size() + " comparisons agree" + without + ".";
        }
        long diverging = all.stream().filter(one -> !one.agrees()).count();
        return "FAILED: " + diverging + " of " + all.size() + " comparisons diverge"
                + Place.lowest(all)
                        .map(place -> "; the first bad position is " + place.inWords())
                        .orElse("")
                + without + ".";
    }

    /**
     * One JSON object: {@code passed}; {@code firstBadPosition} where it is known, {@code firstBadPositionWithin} with
     * {@code first} and {@code last} where it is one of several; {@code comparisons}; {@code notCompared}.
     */
    static String json(FolderInspected found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("passed", found.passed());
        Place.lowest(found.comparisons())
                .ifPresent(place -> put(object, "firstBadPosition", "firstBadPositionWithin", place));
        object.put(
                "comparisons",
                found.comparisons().stream().map(InspectionText::comparison).toList());
        object.put("notCompared", found.notCompared());
        return JsonMapper.shared().writeValueAsString(object) + System.lineSeparator();
    }

    private static Map<String, Object> comparison(Inspected one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", one.name());
        object.put("agrees", one.agrees());
        object.put("sentence", one.sentence());
        one.place().ifPresent(place -> put(object, "position", "within", place));
        return object;
    }

    private static void put(Map<String, Object> object, String known, String within, Place place) {
        if (place.isKnown()) {
            object.put(known, place.first());
        } else {
            object.put(within, new Within(place.first(), place.last()));
        }
    }
}
