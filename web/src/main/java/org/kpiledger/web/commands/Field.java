package org.kpiledger.web.commands;

import java.util.List;

/**
 * A field of a command as a form has it.
 *
 * @param name that of the command's field
 * @param required whether the form is not sent without it
 */
public record Field(String name, Kind kind, boolean required) {
    /** The languages in which a plan has its texts. */
    private static final List<String> LANGUAGES = List.of("en", "zh");

    /** How a field is filled in, and what becomes of it. */
    public enum Kind {
        /** It follows from the page that the form was opened on. */
        FIXED,
        /** The same, and a number. */
        FIXED_NUMBER,
        /** The same, and an amount in the plan's currency. */
        FIXED_AMOUNT,
        LINE,
        PROSE,
        /** A short text by language. */
        NAME,
        /** A long text by language. */
        TEXT,
        /** A day, a month or a year, as precisely as it is known. */
        DATE,
        DAY,
        /** An amount in the plan's currency. */
        AMOUNT,
        NODE,
        PRIORITY,
        THEME,
        KPI,
        REGION,
        ACTOR,
        /** One of the codes that the field's name has words for. */
        CHOICE,
        /** Codes with blanks between them. */
        CODES,
        /** One a line. */
        LINES,
        /** Yes where it is ticked. */
        FLAG,
        /** What a KPI counts: a row each. */
        MEASURES
    }

    static Field needed(String name, Kind kind) {
        return new Field(name, kind, true);
    }

    static Field optional(String name, Kind kind) {
        return new Field(name, kind, false);
    }

    /** Whether the user fills it in. */
    public boolean isAsked() {
        return kind != Kind.FIXED && kind != Kind.FIXED_NUMBER && kind != Kind.FIXED_AMOUNT;
    }

    /** Whether the address of the form has it; an amount that follows from the page is looked up. */
    boolean isOfTheAddress() {
        return kind == Kind.FIXED || kind == Kind.FIXED_NUMBER;
    }

    /** Whether it is written in several languages. */
    public boolean isLocalized() {
        return kind == Kind.NAME || kind == Kind.TEXT;
    }

    /** What its inputs are called: itself, itself in each language, or in each row and column. */
    public List<String> inputs() {
        if (kind == Kind.MEASURES) {
            return MeasureRows.inputs(name);
        }
        return isLocalized()
                ? LANGUAGES.stream().map(language -> name + "." + language).toList()
                : List.of(name);
    }

    /** The language of one of its inputs. */
    public String languageOf(String input) {
        return input.substring(name.length() + 1);
    }
}
