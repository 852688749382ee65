package org.kpiledger.events.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.kpiledger.events.Alphabet;

/**
 * The {@code commandhash} of an entry, by which a repeated command is told from another under the same key: the first
 * 22 characters of the base64url SHA-256 of the command's name, a line feed and its raw body.
 *
 * <p>22 characters carry 132 bits. Source: FIPS 180-4 (SHA-256); RFC 4648, section 5 (base64url).
 */
public final class CommandHash {
    private static final int LENGTH = 22;
    static final String HASH_FORM = "[A-Za-z0-9_-]{22}";

    private static final Alphabet BASE64_URL = new Alphabet("_-", true, true);

    private CommandHash() {}

    /**
     * The hash of a command.
     *
     * @param body the bytes as they came
     */
    public static String of(String commandName, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(commandName.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return Base64.getUrlEncoder().encodeToString(digest.digest(body)).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }

    static boolean isHash(String text) {
        return text.length() == LENGTH && BASE64_URL.spells(text, LENGTH);
    }
}
