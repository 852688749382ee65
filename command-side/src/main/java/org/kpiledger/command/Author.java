package org.kpiledger.command;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.kpiledger.events.ActorId;

/** Who caused an event: carried in its message beside the event, as the entry carries it in {@code actor}. */
public final class Author {
    /** The metadata's key, named as the entry's attribute. */
    public static final String KEY = "actor";

    private Author() {}

    public static MetaData metaData(ActorId author) {
        return MetaData.with(KEY, author.value());
    }

    /** The author of an event that was applied, or read from the log. */
    public static ActorId of(EventMessage<?> message) {
        if (message.getMetaData().get(KEY) instanceof String author) {
            return new ActorId(author);
        }
        throw new IllegalStateException("an event of " + message.getPayloadType() + " came without its author");
    }
}
