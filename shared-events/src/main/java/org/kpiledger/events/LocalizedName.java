package org.kpiledger.events;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A name of at most 500 characters on one line, by language: {@code {"en":"…","zh":"…"}}, keys in alphabetical order, at least one. */
public record LocalizedName(SortedMap<String, String> byLanguage) {
    public LocalizedName {
        byLanguage = Languages.require(byLanguage, TextRules::requireLine);
    }

    public static LocalizedName of(Map<String, String> byLanguage) {
        return new LocalizedName(new TreeMap<>(byLanguage));
    }

    public static LocalizedName en(String text) {
        return of(Map.of("en", text));
    }

    public static LocalizedName of(String en, String zh) {
        return of(Map.of("en", en, "zh", zh));
    }

    @Override
    public String toString() {
        return byLanguage.toString();
    }
}
