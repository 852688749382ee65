package org.kpiledger.events;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The languages in which texts may be given: the six official languages of ITU (Constitution, Article 29). */
public final class Languages {
    public static final Set<String> OFFICIAL = Set.of("ar", "en", "es", "fr", "ru", "zh");

    private Languages() {}

    static SortedMap<String, String> require(SortedMap<String, String> texts, Consumer<String> rule) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("must have a text in at least one language, such as {\"en\":\"...\"}");
        }
        texts.forEach((language, text) -> {
            if (!OFFICIAL.contains(language)) {
                throw new FieldProblem(
                        language, "is not a language of texts here; use one of " + new TreeSet<>(OFFICIAL));
            }
            try {
                rule.accept(text);
            } catch (IllegalArgumentException bad) {
                throw new FieldProblem(language, String.valueOf(bad.getMessage()));
            }
        });
        // A copy of a sorted map would keep its order, and with it any order of the keys in the bytes.
        SortedMap<String, String> alphabetical = new TreeMap<>();
        alphabetical.putAll(texts);
        return Collections.unmodifiableSortedMap(alphabetical);
    }
}
