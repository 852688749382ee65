package org.kpiledger.events;

import java.text.Normalizer;

/**
 * What text may stand in an entry: NFC, no control or noncharacter, no lone surrogate, no bidirectional embedding,
 * override or isolate control, no byte order mark, nothing that Unicode has not assigned; line feed and tab in long
 * text only.
 *
 * <p>Unassigned characters are refused because a later Unicode version may give them a decomposition: an entry that is
 * in NFC today would then be refused by a newer reader. Without them the form is stable for ever.
 *
 * <p>Source: Unicode Standard, sections 3.11 (NFC), 23.7 (noncharacters) and 23.8 (byte order mark); Unicode Standard
 * Annex 9, section 2 (explicit directional formatting); Annex 15, section 12 (stabilized strings).
 */
final class TextRules {
    /** Longest single-line text, in UTF-16 code units. */
    static final int LINE_LENGTH_MAX = 500;

    /** Longest long text, in UTF-16 code units. */
    static final int PROSE_LENGTH_MAX = 8_000;

    /** Behind the last of ASCII's printable characters, which are most of what is written. */
    private static final char DELETE = 0x7F;

    private static final int FIRST_COMBINING = 0x0300;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private TextRules() {}

    static void requireLine(String text) {
        require(text, LINE_LENGTH_MAX, false);
    }

    static void requireProse(String text) {
        require(text, PROSE_LENGTH_MAX, true);
    }

    private static void require(String text, int lengthMax, boolean lineBreaks) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be empty");
        }
        if (text.length() > lengthMax) {
            throw new IllegalArgumentException(
                    "is " + text.length() + " characters long; shorten it to at most " + lengthMax);
        }
        boolean composable = false;
        for (int i = 0; i < text.length(); ) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < DELETE) {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            if (!allowed(c, lineBreaks)) {
                throw new IllegalArgumentException(
                        String.format("has the character U+%04X at index %d, which is not allowed; remove it", c, i));
            }
            // No character below this one combines with one before it.
            composable |= c >= FIRST_COMBINING;
            i += Character.charCount(c);
        }
        if (composable && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("is not in Unicode normalization form C; normalize it");
        }
    }

    private static boolean allowed(int c, boolean lineBreaks) {
        if (c == '\n' || c == '\t') {
            return lineBreaks;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> c != BYTE_ORDER_MARK && !directional(c);
        };
    }

    private static boolean directional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
