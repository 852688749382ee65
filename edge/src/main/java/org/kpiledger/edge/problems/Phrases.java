package org.kpiledger.edge.problems;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English with its Chinese, a line each. In both, {@code {}} stands for what differs from one to the next; {@code {1}}
 * and {@code {2}} say in the Chinese in which order they come.
 */
final class Phrases {
    private static final String BETWEEN = " = ";
    private static final Pattern PLACE = Pattern.compile("\\{([1-9]?)}");

    private final List<Phrase> all;
    private final UnaryOperator<String> parts;

    private Phrases(List<Phrase> all, UnaryOperator<String> parts) {
        this.all = all;
        this.parts = parts;
    }

    private record Phrase(String english, Pattern pattern, String chinese) {
        static Phrase of(String line) {
            int between = line.indexOf(BETWEEN);
            if (between < 0) {
                throw new IllegalStateException("a line has no Chinese: " + line);
            }
            String english = line.substring(0, between);
            String pattern = Pattern.quote(english).replace("{}", "\\E(.+?)\\Q");
            return new Phrase(
                    english, Pattern.compile(pattern, Pattern.DOTALL), line.substring(between + BETWEEN.length()));
        }

        String of(Matcher found, UnaryOperator<String> parts) {
            int[] next = {0};
            return PLACE.matcher(chinese).replaceAll(place -> {
                next[0]++;
                int group = place.group(1).isEmpty() ? next[0] : Integer.parseInt(place.group(1));
                return Matcher.quoteReplacement(parts.apply(found.group(group)));
            });
        }
    }

    /** Those of a file, in which what differs is put as it is. */
    static Phrases in(String file) {
        return new Phrases(read(file), UnaryOperator.identity());
    }

    /** The same, but with what differs in Chinese too, where it is a phrase of the others. */
    Phrases with(Phrases others) {
        return new Phrases(all, part -> others.chinese(part).orElse(part));
    }

    /** The same, whose parts may be such phrases again. */
    Phrases withinThemselves() {
        return new Phrases(all, part -> withinThemselves().chinese(part).orElse(part));
    }

    Optional<String> chinese(String english) {
        for (Phrase phrase : all) {
            Matcher found = phrase.pattern().matcher(english);
            if (found.matches()) {
                return Optional.of(phrase.of(found, parts));
            }
        }
        return Optional.empty();
    }

    List<String> known() {
        return all.stream().map(Phrase::english).toList();
    }

    /** Those that say most come first, so that none is taken for one that only begins and ends alike. */
    private static List<Phrase> read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside its class");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Phrase::of)
                    .sorted(Comparator.comparingInt((Phrase phrase) ->
                                    phrase.english().replace("{}", "").length())
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
