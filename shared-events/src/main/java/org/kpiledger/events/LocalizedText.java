package org.kpiledger.events;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A text of at most 8,000 characters, by language: {@code {"en":"…","zh":"…"}}, keys in alphabetical order, at least one. */
public record LocalizedText(SortedMap<String, String> byLanguage) {
    public LocalizedText {
        byLanguage = Languages.require(byLanguage, TextRules::requireProse);
    }

    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(new TreeMap<>(byLanguage));
    }

    public static LocalizedText en(String text) {
        return of(Map.of("en", text));
    }

    public static LocalizedText of(String en, String zh) {
        return of(Map.of("en", en, "zh", zh));
    }

    @Override
    public String toString() {
        return byLanguage.toString();
    }
}
