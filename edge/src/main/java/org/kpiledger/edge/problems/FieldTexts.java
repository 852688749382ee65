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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a field or parameter, in Chinese. Messages have no code, so they are found by their English, in
 * which {@code {}} stands for what differs from one to the next.
 */
public final class FieldTexts {
    private static final String FILE = "fields_zh.txt";
    private static final String BETWEEN = " = ";
    private static final Pattern PLACE = Pattern.compile("\\{([1-9]?)}");
    private static final List<Text> TEXTS = read();

    private FieldTexts() {}

    private record Text(String english, Pattern pattern, String chinese) {
        static Text of(String line) {
            int between = line.indexOf(BETWEEN);
            if (between < 0) {
                throw new IllegalStateException("a line of " + FILE + " has no Chinese: " + line);
            }
            String english = line.substring(0, between);
            String pattern = Pattern.quote(english).replace("{}", "\\E(.+?)\\Q");
            return new Text(
                    english, Pattern.compile(pattern, Pattern.DOTALL), line.substring(between + BETWEEN.length()));
        }

        Optional<String> of(Matcher english) {
            int[] next = {0};
            return Optional.of(PLACE.matcher(chinese).replaceAll(place -> {
                next[0]++;
                int group = place.group(1).isEmpty() ? next[0] : Integer.parseInt(place.group(1));
                return Matcher.quoteReplacement(english.group(group));
            }));
        }
    }

    /** The message in Chinese, empty where there is none. */
    public static Optional<String> chinese(String message) {
        for (Text text : TEXTS) {
            Matcher english = text.pattern().matcher(message);
            if (english.matches()) {
                return text.of(english);
            }
        }
        return Optional.empty();
    }

    /** The English messages that are known here, with {@code {}} for what differs. */
    public static List<String> known() {
        return TEXTS.stream().map(Text::english).toList();
    }

    /** Those that say most come first, so that none is taken for one that only begins and ends alike. */
    private static List<Text> read() {
        try (InputStream in = FieldTexts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside its class");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Text::of)
                    .sorted(Comparator.comparingInt((Text text) ->
                                    text.english().replace("{}", "").length())
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
