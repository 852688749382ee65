package org.kpiledger.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The moment the user asked for, and the one to compare it with, exactly as they stand in the address; the API judges
 * them.
 *
 * @param validAt a date, or empty for today
 * @param knownAt an instant or {@code @position}, or empty for now
 * @param compareValidAt a date; empty for that of the moment itself
 * @param compareKnownAt an instant or {@code @position}; empty for that of the moment itself
 */
public record Moment(String validAt, String knownAt, String compareValidAt, String compareKnownAt) {
    public static final Moment NOW = new Moment("", "", "", "");

    public static Moment of(HttpServletRequest request) {
        return new Moment(
                parameter(request, "validAt"),
                parameter(request, "knownAt"),
                parameter(request, "compareValidAt"),
                parameter(request, "compareKnownAt"));
    }

    public boolean isNow() {
        return validAt.isEmpty() && knownAt.isEmpty();
    }

    /** Whether the page marks what differs between two moments. */
    public boolean compares() {
        return !compareValidAt.isEmpty() || !compareKnownAt.isEmpty();
    }

    /** The moment that the page is compared with. */
    public Moment compared() {
        return new Moment(
                compareValidAt.isEmpty() ? validAt : compareValidAt,
                compareKnownAt.isEmpty() ? knownAt : compareKnownAt,
                "",
                "");
    }

    /** What a query is asked with, without what is empty. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "validAt", validAt);
        put(parameters, "knownAt", knownAt);
        return parameters;
    }

    /** The same, and more that a query is asked with. */
    public Map<String, String> parametersWith(Map<String, String> more) {
        var parameters = parameters();
        parameters.putAll(more);
        return parameters;
    }

    /** What every link carries on, without what is empty. */
    public Map<String, String> carried() {
        var parameters = parameters();
        put(parameters, "compareValidAt", compareValidAt);
        put(parameters, "compareKnownAt", compareKnownAt);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
