package org.kpiledger.log;

/**
 * The rule for names of logs and keys: not empty, without spaces, control characters and {@code +}.
 *
 * <p>Source: C2SP signed-note, format; half a character is refused too, since it has no UTF-8.
 */
final class KeyName {

    private KeyName() {}

    /** @throws MalformedLogData saying what is no such name, such as {@code A key's name} */
    static void require(String name, String what) {
        if (name.isEmpty() || !name.codePoints().allMatch(KeyName::isNameCharacter)) {
            throw new MalformedLogData(what + " is a name without spaces, control characters and '+', and not empty.");
        }
    }

    private static boolean isNameCharacter(int codePoint) {
        return codePoint != '+'
                && !Character.isISOControl(codePoint)
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
    }
}
