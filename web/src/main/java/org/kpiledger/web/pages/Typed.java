package org.kpiledger.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, so that nothing of it is lost when it is not accepted.
 *
 * @param fields by name; of a field sent more than once, the first
 */
public record Typed(Map<String, String> fields) implements Serializable {
    /** What parts codes that are typed in one place, as a pattern: spaces, commas and semicolons of all our languages. */
    public static final String BETWEEN_CODES = "[\\s,;、،]+";

    private static final String KEPT = "kpiledger.typed";
    private static final String TOKEN = "_csrf";
    private static final String FORM = "form";
    /** More than any form has, and no place to store things. */
    private static final int LETTERS_MAX = 200_000;

    /** An empty form. */
    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** What the request sends. */
    public static Typed of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TOKEN)) {
                fields.put(name, values[0]);
            }
        });
        return new Typed(fields);
    }

    /** What stands in a field, empty where nothing does. */
    public String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** The codes in a text. */
    public static List<String> codes(String text) {
        return Arrays.stream(text.split(BETWEEN_CODES))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** What stands in a field, or else something else. */
    public String or(String field, @Nullable Object otherwise) {
        String typed = fields.get(field);
        return typed != null ? typed : otherwise == null ? "" : otherwise.toString();
    }

    /** The same with something else in one field. */
    public Typed with(String field, String text) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, text);
        return new Typed(changed);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Keeps it for whoever logs in on this browser next; false where it is too much. */
    public boolean keep(HttpServletRequest request) {
        if (fields.values().stream().mapToInt(String::length).sum() > LETTERS_MAX) {
            return false;
        }
        request.getSession(true).setAttribute(KEPT, this);
        return true;
    }

    /** What was typed into the form at this address before the login had expired; it is handed out once. */
    public static Optional<Typed> keptFor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(KEPT) instanceof Typed typed)
                || !typed.get(FORM).split("\\?", 2)[0].equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(typed);
    }
}
