package org.kpiledger.query.answering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.problems.KnownParameters;
import org.kpiledger.edge.problems.Problems;

/** The query parameters of a question, read strictly: an unknown, repeated or malformed one is refused by name. */
public final class Parameters {
    private static final Set<String> EVERYWHERE = Set.of("validAt", "knownAt", "minPosition");

    private final Map<String, String[]> given;

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** @param own what this question takes beside the moment that every question takes */
    public static Parameters of(HttpServletRequest request, String... own) {
        Set<String> known = new LinkedHashSet<>(Arrays.asList(own));
        known.addAll(EVERYWHERE);
        return only(request, known);
    }

    /** @param known all that a question takes which is about more than one moment */
    public static Parameters only(HttpServletRequest request, Set<String> known) {
        KnownParameters.require(request, known);
        return new Parameters(request.getParameterMap());
    }

    /** Refuses a parameter that has no effect, since each of the others says instead of it for its own moment. */
    public void refuseWhere(String idle, String one, String other) {
        if (given.containsKey(idle) && given.containsKey(one) && given.containsKey(other)) {
            throw Problems.badParameter(
                            idle, "has no effect beside " + one + " and " + other + "; leave it out, or one of them")
                    .exception();
        }
    }

    public @Nullable String text(String name) {
        String[] values = given.get(name);
        return values == null ? null : values[0];
    }

    /** The parameter as what {@code read} makes of it; what that throws says what is wrong. */
    public <T> @Nullable T find(String name, Function<String, T> read) {
        String text = text(name);
        return text == null ? null : read(name, text, read);
    }

    public <T> T require(String name, Function<String, T> read) {
        String text = text(name);
        if (text == null) {
            throw Problems.badParameter(name, "is missing").exception();
        }
        return read(name, text, read);
    }

    private static <T> T read(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException bad) {
            throw Problems.badParameter(name, message(bad)).exception();
        }
    }

    private static String message(RuntimeException bad) {
        return bad instanceof DateTimeException
                ? "is not a date or time that exists"
                : String.valueOf(bad.getMessage());
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Function<String, Long> number(long min, long max) {
        return text -> {
            if (text.matches("\\d{1,18}")) {
                long value = Long.parseLong(text);
                if (value >= min && value <= max) {
                    return value;
                }
            }
            throw new IllegalArgumentException("must be a whole number from " + min + " to " + max);
        };
    }

    /** A position of the log. */
    public static Long position(String text) {
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new IllegalArgumentException("must be a position in the log, a whole number such as 317");
    }

    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** Yes or no. */
    public static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    public static LocalDate day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("must be a day such as 2023-12-31");
        }
        return LocalDate.parse(text);
    }

    /** A point of the log: an instant, or {@code @} and a position. */
    public static Point point(String text) {
        if (text.startsWith("@")) {
            return new Point(position(text.substring(1)), null);
        }
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z")) {
            throw new IllegalArgumentException(
                    "must be an instant such as 2026-11-23T09:15:02Z, or @ and a position such as @317");
        }
        return new Point(null, Instant.parse(text));
    }

    /** One of both is there. */
    public record Point(@Nullable Long position, @Nullable Instant time) {}
}
