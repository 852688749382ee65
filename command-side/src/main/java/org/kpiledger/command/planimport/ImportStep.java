package org.kpiledger.command.planimport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kpiledger.command.Intent;
import org.kpiledger.events.codec.RecordCodec;

/**
 * One command of a load.
 *
 * @param commandId made of the command alone, so that the same command is known again in the log
 */
public record ImportStep(String commandId, Intent command) {
    private static final String PREFIX = "import:";
    private static final int DIGITS = 40;

    static ImportStep of(Intent command) {
        MessageDigest digest = sha256();
        digest.update(command.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        String hex = HexFormat.of().formatHex(digest.digest(RecordCodec.write((Record) command)));
        return new ImportStep(PREFIX + hex.substring(0, DIGITS), command);
    }

    /** The command's name, as in its address. */
    public String commandName() {
        return command.getClass().getSimpleName();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
