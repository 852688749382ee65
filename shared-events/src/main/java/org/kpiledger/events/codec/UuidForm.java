package org.kpiledger.events.codec;

/** The text of a UUID. Source: RFC 9562, sections 4 and 5.7. */
final class UuidForm {
    private static final int LENGTH = 36;
    private static final int VERSION_AT = 14;
    private static final int VARIANT_AT = 19;

    private UuidForm() {}

    /** Whether it is one of version 7, in lower case. */
    static boolean isVersion7(String text) {
        if (text.length() != LENGTH || text.charAt(VERSION_AT) != '7' || "89ab".indexOf(text.charAt(VARIANT_AT)) < 0) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : "0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
