package org.kpiledger.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.problems.ProblemTexts;

/** Each code of a problem that an API answers with has its sentence in Chinese, and none is translated in vain. */
class ProblemsAreTranslatedTest {
    private static final List<String> ANSWERING = List.of("edge", "command-side", "query-side");
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\.(?:rule|field|unknown|forbidden)\\(|Problems\\.(?:unknown|unavailable)\\(|Problem\\.of\\(\\s*\\d+,"
                    + "|\\bunavailable\\(|\\bbadMoment\\()\\s*\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

    /** Chosen among others by the code around them, not written where they are thrown. */
    private static final Set<String> CHOSEN = Set.of(
            "forbidden",
            "method-not-allowed",
            "not-acceptable",
            "unsupported-media-type",
            "missing-header",
            "timed-out");

    @Test
    void everyCodeHasASentenceInChinese() throws IOException {
        assertThat(ProblemTexts.codes()).containsAll(codes());
    }

    @Test
    void everySentenceInChineseBelongsToACode() throws IOException {
        Set<String> known = codes();
        known.addAll(CHOSEN);
        assertThat(known).containsAll(ProblemTexts.codes());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : ANSWERING) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(100);
        return codes;
    }
}
