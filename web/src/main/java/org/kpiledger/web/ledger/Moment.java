package org.kpiledger.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The moment the user asked for, exactly as it stands in the address; the API judges it.
 *
 * @param validAt a date, or empty for today
 * @param knownAt an instant or {@code @position}, or empty for now
 */
public record Moment(String validAt, String knownAt) {
    public static final Moment NOW = new Moment("", "");

    public static Moment of(HttpServletRequest request) {
        return new Moment(parameter(request, "validAt"), parameter(request, "knownAt"));
    }

    public boolean isNow() {
        return validAt.isEmpty() && knownAt.isEmpty();
    }

    /** The parameters of an address, without those that are empty. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "validAt", validAt);
        put(parameters, "knownAt", knownAt);
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
