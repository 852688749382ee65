package org.kpiledger.events;

/**
 * A set of ASCII characters of which ids are made. Ids are made and checked for every command and every entry; a regular
 * expression takes ten times as long.
 */
public final class Alphabet {
    /** What codes are made of, and the parts of subjects. */
    public static final Alphabet CODE = new Alphabet("._-", true, true);

    public static final Alphabet DIGITS = new Alphabet("", false, false);

    private static final int ASCII = 128;

    private final boolean[] letters = new boolean[ASCII];

    /**
     * The digits, and what is asked for beside them.
     *
     * @param others single characters
     */
    public Alphabet(String others, boolean upperCase, boolean lowerCase) {
        add('0', '9');
        if (upperCase) {
            add('A', 'Z');
        }
        if (lowerCase) {
            add('a', 'z');
        }
        others.chars().forEach(other -> letters[other] = true);
    }

    private void add(char first, char last) {
        for (char letter = first; letter <= last; letter++) {
            letters[letter] = true;
        }
    }

    /** Whether the whole text is made of at least one and at most so many of these characters. */
    public boolean spells(String text, int lengthMax) {
        return spells(text, 0, text.length(), lengthMax);
    }

    /** As {@link #spells(String, int)}, of the text from one index to before another. */
    public boolean spells(String text, int from, int to, int lengthMax) {
        if (to <= from || to - from > lengthMax) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter >= ASCII || !letters[letter]) {
                return false;
            }
        }
        return true;
    }
}
