package org.kpiledger.log;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one base64 form of bytes: the standard alphabet with padding and without stray bits.
 *
 * <p>Source: RFC 4648, section 4; other spellings of the same bytes (section 3.5) are not taken, since a second spelling
 * would let one signature have two texts.
 */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws MalformedLogData saying what is not in this form, such as {@code A signature} */
    static byte[] decode(String base64, String what) {
        try {
            byte[] decoded = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8));
            if (encode(decoded).equals(base64)) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a second spelling.
        }
        throw new MalformedLogData(what + " is base64 of the standard alphabet, with padding and without stray bits.");
    }
}
