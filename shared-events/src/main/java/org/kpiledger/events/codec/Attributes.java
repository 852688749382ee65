package org.kpiledger.events.codec;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;

/**
 * The attributes of an entry that are known before it has its place in the log.
 *
 * @param id UUIDv7 of the entry
 * @param source {@code //<origin>/plans/<plan>} or {@code //<origin>/installation}
 * @param sequence the event's place among its subject's, from 0
 * @param actorRole the role in which the actor acted; absent for the system
 * @param onBehalfOf for whom, where by delegation
 * @param commandId the command's idempotency key
 * @param commandHash first 22 characters of the base64url SHA-256 of command name, line feed and raw body
 * @param correlationId the command that began what this is part of
 * @param causationId the entry that caused the command, where another did
 */
public record Attributes(
        String id,
        String source,
        SubjectId subject,
        long sequence,
        ActorId actor,
        @Nullable String actorRole,
        @Nullable ActorId onBehalfOf,
        @Nullable Line reason,
        Channel channel,
        String commandId,
        String commandHash,
        String correlationId,
        @Nullable String causationId) {}
