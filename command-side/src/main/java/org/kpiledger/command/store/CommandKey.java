package org.kpiledger.command.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.CommandHash;

/**
 * Under which key a command came, and what it said.
 *
 * @param commandId from the header {@code Idempotency-Key}
 * @param commandHash see {@link CommandHash}
 */
public record CommandKey(ActorId actor, String commandId, String commandHash) {
    /** The key of a command with its raw body. */
    public static CommandKey of(ActorId actor, String commandId, String commandName, byte[] rawBody) {
        return new CommandKey(actor, commandId, CommandHash.of(commandName, rawBody));
    }

    /** Sixteen bytes that stand for actor and id in memory. */
    Short16 shortKey() {
        byte[] hash = sha256().digest((actor + "\n" + commandId).getBytes(StandardCharsets.UTF_8));
        return Short16.of(hash);
    }

    /** The command's hash in sixteen bytes. */
    Short16 shortHash() {
        return Short16.of(Base64.getUrlDecoder().decode(commandHash));
    }

    /** Sixteen bytes, compared by value and cheap to keep by the million. */
    record Short16(long high, long low) {
        static Short16 of(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Short16(buffer.getLong(), buffer.getLong());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
