package org.kpiledger.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.problems.FieldTexts;

/** Each message about a field or parameter, as it is written in the code, is known in Chinese. */
class FieldMessagesAreTranslatedTest {
    private static final List<String> ANSWERING =
            List.of("shared-events", "edge", "command-side", "projections", "query-side");

    /** Where messages are written, and which argument they are, from 0. */
    private static final Map<String, Integer> WRITTEN = Map.of(
            "Refusal.field(", 2,
            "new FieldError(", 1,
            "new FieldProblem(", 1,
            "badParameter(", 1,
            "badMoment(", 2,
            "new IllegalArgumentException(", 0);

    /** Messages go on after the name of a field; what says something else is for programmers. */
    private static final Pattern OF_A_FIELD = Pattern.compile(
            "(must|is|has|names|lies|can|cannot|counts|does|stands|says|makes|follows|give)\\b.*", Pattern.DOTALL);

    /** Of an attribute that an entry has wrong, which nobody sends. */
    private static final String OF_AN_ENTRY = "must be {}";

    @Test
    void noneLacksItsChinese() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String message : messages()) {
            if (FieldTexts.chinese(message.replace("{}", "x")).isEmpty()) {
                missing.add(message);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatDiffersIsPutInItsPlace() {
        assertThat(FieldTexts.chinese("must be a whole number from 1 to 1000")).contains("须为1至1000的整数");
        assertThat(FieldTexts.chinese("must have exactly 2 decimals, as CHF has"))
                .contains("须恰有2位小数，与CHF一致");
        assertThat(FieldTexts.chinese("is something that nobody says")).isEmpty();
    }

    private static Set<String> messages() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : ANSWERING) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    WRITTEN.forEach((call, argument) -> collect(source, call, argument, found));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(150);
        return found;
    }

    private static void collect(String source, String call, int argument, Set<String> found) {
        for (int at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
            List<String> arguments = parts(source, at + call.length(), ',');
            if (arguments.size() > argument) {
                String message = template(arguments.get(argument));
                if (OF_A_FIELD.matcher(message).matches() && !message.equals(OF_AN_ENTRY)) {
                    found.add(message);
                }
            }
        }
    }

    /** The text of a concatenation, with {@code {}} for all that is no literal. */
    private static String template(String expression) {
        StringBuilder text = new StringBuilder();
        for (String part : parts(expression, 0, '+')) {
            Matcher literal = Pattern.compile("\"(.*)\"", Pattern.DOTALL).matcher(part.strip());
            text.append(literal.matches() ? literal.group(1).replace("\\\"", "\"") : "{}");
        }
        return text.toString();
    }

    /** What stands between the separators of one level, up to the bracket that closes it. */
    private static List<String> parts(String source, int from, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = from;
        boolean quoted = false;
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            if (quoted) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
                if (depth < 0) {
                    parts.add(source.substring(begin, at));
                    return parts;
                }
            } else if (c == separator && depth == 0) {
                parts.add(source.substring(begin, at));
                begin = at + 1;
            }
        }
        parts.add(source.substring(begin));
        return parts;
    }
}
