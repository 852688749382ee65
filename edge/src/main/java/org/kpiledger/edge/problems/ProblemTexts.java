package org.kpiledger.edge.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Problems in the languages of those who read them: English as they are made, Chinese by their code, and fields by their message. Programs read the
 * code, which is the same in all.
 */
public final class ProblemTexts {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final Map<String, String> CHINESE = read("problems_zh.properties");

    private ProblemTexts() {}

    /** The problem in the language that the client asks for; in English where it asks for none that is spoken here. */
    public static Problem in(HttpServletRequest request, Problem problem) {
        if (!languageOf(request).equals(Locale.CHINESE)) {
            return problem;
        }
        Problem told = problem.errors(
                problem.errors().stream().map(ProblemTexts::inChinese).toList());
        String chinese = DetailTexts.chinese(problem.detail()).orElseGet(() -> CHINESE.get(problem.code()));
        return chinese == null
                ? told
                : told.told(CHINESE.getOrDefault("status." + problem.status(), problem.title()), chinese);
    }

    private static FieldProblem inChinese(FieldProblem field) {
        return new FieldProblem(
                field.pointer(), FieldTexts.chinese(field.message()).orElse(field.message()));
    }

    /** The codes that have a sentence of their own in Chinese. */
    public static List<String> codes() {
        return CHINESE.keySet().stream()
                .filter(key -> !key.startsWith("status."))
                .toList();
    }

    private static Locale languageOf(HttpServletRequest request) {
        @Nullable String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return Locale.ENGLISH;
        }
        try {
            @Nullable Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    private static Map<String, String> read(String file) {
        try (InputStream in = ProblemTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside its class");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            read.forEach((code, text) -> texts.put(code.toString(), text.toString()));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
