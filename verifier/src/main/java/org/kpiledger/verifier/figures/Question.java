package org.kpiledger.verifier.figures;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to the system's queries that names its moment on both clocks, so that it has one answer for ever.
 *
 * @param path its parts, such as {@code api, plans, OP-23, kpis}
 * @param position what was known then, from the parameter {@code knownAt}
 * @param validAt the day that it is about
 * @param others the other parameters, by name
 */
record Question(List<String> path, long position, LocalDate validAt, Map<String, String> others) {
    private static final Pattern KNOWN_AT = Pattern.compile("@[1-9]\\d{0,17}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @throws NotPerformed when the request is no such question */
    static Question parse(String request) throws NotPerformed {
        int query = request.indexOf('?');
        if (!request.startsWith("/") || query < 0) {
            throw new NotPerformed("the request is no path with parameters");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : request.substring(query + 1).split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals < 0 || parameters.put(parameter.substring(0, equals), decoded(parameter, equals + 1)) != null) {
                throw new NotPerformed("the request's parameters cannot be read");
            }
        }
        long position = position(parameters.remove("knownAt"));
        LocalDate validAt = day(parameters.remove("validAt"));
        List<String> path = Arrays.asList(request.substring(1, query).split("/", -1));
        return new Question(List.copyOf(path), position, validAt, parameters);
    }

    private static String decoded(String parameter, int from) throws NotPerformed {
        try {
            return URLDecoder.decode(parameter.substring(from), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new NotPerformed("the request's parameters cannot be read");
        }
    }

    private static long position(@Nullable String knownAt) throws NotPerformed {
        if (knownAt == null || !KNOWN_AT.matcher(knownAt).matches()) {
            throw new NotPerformed("the request does not say as known at which position, such as knownAt=@317");
        }
        return Long.parseLong(knownAt.substring(1));
    }

    private static LocalDate day(@Nullable String validAt) throws NotPerformed {
        if (validAt == null || !DAY.matcher(validAt).matches()) {
            throw new NotPerformed("the request does not say for which day, such as validAt=2023-12-31");
        }
        try {
            return LocalDate.parse(validAt);
        } catch (DateTimeException noDay) {
            throw new NotPerformed("the request is about a day that does not exist, " + validAt);
        }
    }

    /** @throws NotPerformed when there are parameters beside these */
    void requireOnly(String... names) throws NotPerformed {
        Set<String> more = new HashSet<>(others.keySet());
        List.of(names).forEach(more::remove);
        if (!more.isEmpty()) {
            throw new NotPerformed("this program does not know the parameter "
                    + more.iterator().next());
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(others.get(name));
    }

    /** A number that must be there. */
    int number(String name) throws NotPerformed {
        String text = others.getOrDefault(name, "");
        if (!text.matches("\\d{1,9}")) {
            throw new NotPerformed("the request does not say the number " + name);
        }
        return Integer.parseInt(text);
    }

    /** A number that need not be there. */
    long number(String name, long otherwise) throws NotPerformed {
        String text = others.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("\\d{1,18}")) {
            throw new NotPerformed("the parameter " + name + " is no number");
        }
        return Long.parseLong(text);
    }
}
