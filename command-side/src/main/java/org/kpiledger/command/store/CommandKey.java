package org.kpiledger.command.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.CommandHash;

/** Under which key a command came, and what it said. */
public final class CommandKey {
    private final ActorId actor;
    private final String commandId;
    private final String commandHash;
    private final Short16 shortKey;
    private final Short16 shortHash;

    /**
     * A key as an entry names it.
     *
     * @param commandId from the header {@code Idempotency-Key}
     * @param commandHash see {@link CommandHash}
     */
    public CommandKey(ActorId actor, String commandId, String commandHash) {
        this.actor = actor;
        this.commandId = commandId;
        this.commandHash = commandHash;
        // Asked for several times on the way of a command.
        this.shortKey = Short16.of(sha256().digest((actor + "\n" + commandId).getBytes(StandardCharsets.UTF_8)));
        this.shortHash = Short16.of(Base64.getUrlDecoder().decode(commandHash));
    }

    /** The key of a command with its raw body. */
    public static CommandKey of(ActorId actor, String commandId, String commandName, byte[] rawBody) {
        return new CommandKey(actor, commandId, CommandHash.of(commandName, rawBody));
    }

    public ActorId actor() {
        return actor;
    }

    public String commandId() {
        return commandId;
    }

    public String commandHash() {
        return commandHash;
    }

    /** Sixteen bytes that stand for actor and id in memory. */
    Short16 shortKey() {
        return shortKey;
    }

    /** The command's hash in sixteen bytes. */
    Short16 shortHash() {
        return shortHash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommandKey key
                && actor.equals(key.actor)
                && commandId.equals(key.commandId)
                && commandHash.equals(key.commandHash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, commandId, commandHash);
    }

    @Override
    public String toString() {
        return actor + " " + commandId;
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
