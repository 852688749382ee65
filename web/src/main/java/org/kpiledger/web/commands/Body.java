package org.kpiledger.web.commands;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpiledger.web.pages.Typed;

/** What a form holds, as the fields of its command; what was left empty is left out when it is sent. */
final class Body {
    private static final int DIGITS_MAX = 9;

    private Body() {}

    static Map<String, Object> of(Form form, String plan, String currency, Typed typed) {
        var body = new LinkedHashMap<String, Object>();
        body.put("planId", plan);
        form.fields().forEach(field -> body.put(field.name(), value(field, typed)));
        if (form.isAboutMoney()) {
            body.put("currency", currency);
        }
        if (form.place() == Place.ACTIVITIES && !typed.get("kpi").isEmpty()) {
            body.put("kpiBasis", "EXPLICIT");
        }
        body.put("reason", typed.get("reason"));
        return body;
    }

    private static Object value(Field field, Typed typed) {
        String text = typed.get(field.name());
        return switch (field.kind()) {
            case FIXED_NUMBER -> text.matches("[0-9]{1," + DIGITS_MAX + "}") ? (Object) Integer.valueOf(text) : text;
            case NAME, TEXT -> byLanguage(field, typed);
            case CODES -> parts(text, "[\\s,;、،]+");
            case LINES -> parts(text, "\\R");
            case FLAG -> text.isEmpty() ? (Object) text : Boolean.TRUE;
            case MEASURES -> MeasureRows.body(field.name(), typed);
            default -> text;
        };
    }

    private static Object byLanguage(Field field, Typed typed) {
        var texts = new LinkedHashMap<String, String>();
        field.inputs().stream()
                .filter(input -> !typed.get(input).isEmpty())
                .forEach(input -> texts.put(field.languageOf(input), typed.get(input)));
        return texts.isEmpty() ? "" : texts;
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
    }
}
