package org.kpiledger.events;

/**
 * Numbers in plain decimal notation, without an exponent and without zeros in front, as {@code 38000} or {@code 82.5}.
 * They are checked for every value that is read; a regular expression takes several times as long.
 *
 * @param signed whether one may be negative
 * @param before how many digits may stand before the point
 * @param after how many may stand behind it; with the point there is one at least
 */
record PlainNumber(boolean signed, int before, int after) {
    boolean isWrittenAs(String text) {
        int from = signed && text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.', from);
        int end = point < 0 ? text.length() : point;
        boolean zerosInFront = end > from + 1 && text.charAt(from) == '0';
        return !zerosInFront
                && Alphabet.DIGITS.spells(text, from, end, before)
                && (point < 0 || Alphabet.DIGITS.spells(text, point + 1, text.length(), after));
    }
}
