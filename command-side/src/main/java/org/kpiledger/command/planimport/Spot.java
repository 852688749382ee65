package org.kpiledger.command.planimport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.kpiledger.events.Code;
import org.kpiledger.events.Languages;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import tools.jackson.databind.JsonNode;

/** A place in the plan file, read as what the plan needs there or refused by its pointer. */
record Spot(JsonNode node, String pointer) {
    Spot at(String field) {
        return find(field).orElseThrow(() -> new BadPlanFile(pointer + "/" + field, "is missing"));
    }

    /** Empty where the field is absent, or null because the document lacks the fact. */
    Optional<Spot> find(String field) {
        JsonNode child = node.get(field);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(new Spot(child, pointer + "/" + field));
    }

    /** The items of an array, none where the field is absent. */
    List<Spot> list(String field) {
        return find(field).map(Spot::items).orElse(List.of());
    }

    private List<Spot> items() {
        if (!node.isArray()) {
            throw wrong("must be an array");
        }
        List<Spot> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Spot(node.get(i), pointer + "/" + i));
        }
        return items;
    }

    String string() {
        if (!node.isString()) {
            throw wrong("must be a text");
        }
        return node.stringValue();
    }

    /** The text as a value of a type that checks it. */
    <T> T as(Function<String, T> type) {
        return make(type, string());
    }

    Code code() {
        return as(Code::new);
    }

    Line line() {
        return as(Line::new);
    }

    PartialDate date() {
        return as(PartialDate::new);
    }

    /** Texts stand beside other fields in some objects, so only the languages are read. */
    LocalizedText text() {
        return make(LocalizedText::of, byLanguage());
    }

    LocalizedName name() {
        return make(LocalizedName::of, byLanguage());
    }

    Map<String, String> byLanguage() {
        Map<String, String> texts = new TreeMap<>();
        for (String language : Languages.OFFICIAL) {
            find(language).ifPresent(text -> texts.put(language, text.string()));
        }
        return texts;
    }

    int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong("must be a whole number");
        }
        return node.intValue();
    }

    boolean bool() {
        if (!node.isBoolean()) {
            throw wrong("must be true or false");
        }
        return node.booleanValue();
    }

    Quantity quantity() {
        return make(Quantity::new, number());
    }

    /** In plain notation: JSON may write 1e3. */
    BigDecimal number() {
        if (!node.isNumber()) {
            throw wrong("must be a number");
        }
        BigDecimal number = node.decimalValue();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A constant, which the file may write in lower case with hyphens. */
    <E extends Enum<E>> E constant(Class<E> type) {
        return make(
                name -> Enum.valueOf(type, name),
                string().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    BadPlanFile wrong(String problem) {
        return new BadPlanFile(pointer, problem);
    }

    private <A, T> T make(Function<A, T> type, A argument) {
        try {
            return type.apply(argument);
        } catch (IllegalArgumentException bad) {
            throw wrong(String.valueOf(bad.getMessage()));
        }
    }
}
