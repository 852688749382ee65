package org.kpiledger.command.budget;

import org.kpiledger.command.Refusal;
import org.kpiledger.events.Line;

/** References under which money is booked anew; one that only seems to be another would book a payment twice. */
final class References {
    private References() {}

    /** @throws Refusal {@code bad-reference} when it has something in it that nobody sees */
    static void requireSeen(Line reference) {
        String text = reference.value();
        if (!text.strip().equals(text) || text.codePoints().anyMatch(References::isUnseen)) {
            throw Refusal.field(
                    "bad-reference",
                    "reference",
                    "must not begin or end with a space, nor have a character that is not seen; remove it");
        }
    }

    /** Joiners, marks of direction and the like, and spaces of a width of their own. */
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || c != ' ' && Character.isSpaceChar(c);
    }
}
