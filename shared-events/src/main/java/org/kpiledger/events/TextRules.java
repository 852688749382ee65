package org.kpiledger.events;

import java.text.Normalizer;

/**
 * What text may stand in an entry: NFC, no control or noncharacter, no lone surrogate, no bidirectional embedding,
 * override or isolate control; line feed and tab in long text only.
 *
 * <p>Source: Unicode 17, sections 2.4 (noncharacters), 3.11 (NFC); Unicode Standard Annex 9, section 2 (explicit
 * directional formatting).
 */
final class TextRules {
    /** Longest single-line text, in UTF-16 code units. */
    static final int LINE_LENGTH_MAX = 500;

    /** Longest long text, in UTF-16 code units. */
    static final int PROSE_LENGTH_MAX = 8_000;

    private TextRules() {}

    static void requireLine(String text) {
        require(text, LINE_LENGTH_MAX, false);
    }

    static void requireProse(String text) {
        require(text, PROSE_LENGTH_MAX, true);
    }

    private static void require(String text, int lengthMax, boolean lineBreaks) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be empty; leave the field out if there is nothing to say");
        }
        if (text.length() > lengthMax) {
            throw new IllegalArgumentException(
                    "is " + text.length() + " characters long; shorten it to at most " + lengthMax);
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!allowed(c, lineBreaks)) {
                throw new IllegalArgumentException(
                        String.format("has the character U+%04X at index %d, which is not allowed; remove it", c, i));
            }
            i += Character.charCount(c);
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("is not in Unicode normalization form C; normalize it");
        }
    }

    private static boolean allowed(int c, boolean lineBreaks) {
        if (c == '\n' || c == '\t') {
            return lineBreaks;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> !noncharacter(c) && !directional(c);
        };
    }

    private static boolean noncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean directional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
