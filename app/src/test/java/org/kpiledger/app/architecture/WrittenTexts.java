package org.kpiledger.app.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the code writes as arguments of a call, read from its source. */
final class WrittenTexts {
    private WrittenTexts() {}

    /** The arguments of each such call in the modules, as they are written. @param call with its opening bracket */
    static List<List<String>> argumentsOf(String call, List<String> modules) throws IOException {
        List<List<String>> found = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    for (int at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
                        found.add(parts(source, at + call.length(), ','));
                    }
                }
            }
        }
        return found;
    }

    /** The text of a concatenation, with {@code {}} for all that is no literal. */
    static String template(String expression) {
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
