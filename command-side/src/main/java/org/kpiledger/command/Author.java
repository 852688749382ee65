package org.kpiledger.command;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;

/**
 * Who caused an event: carried in its message beside the event, as the entry carries it in {@code actor} and {@code
 * onbehalfof}.
 *
 * @param onBehalfOf for whom, where by delegation
 */
public record Author(ActorId actor, @Nullable ActorId onBehalfOf) {
    private static final String ACTOR = "actor";
    private static final String ON_BEHALF_OF = "onbehalfof";

    /** Somebody who acts in his or her own right. */
    public static Author of(ActorId actor) {
        return new Author(actor, null);
    }

    /** The author of an event that was applied, or read from the log. */
    public static Author of(EventMessage<?> message) {
        if (message.getMetaData().get(ACTOR) instanceof String actor) {
            return new Author(
                    new ActorId(actor),
                    message.getMetaData().get(ON_BEHALF_OF) instanceof String other ? new ActorId(other) : null);
        }
        throw new IllegalStateException("an event of " + message.getPayloadType() + " came without its author");
    }

    public MetaData metaData() {
        Map<String, String> named = new HashMap<>();
        named.put(ACTOR, actor.value());
        if (onBehalfOf != null) {
            named.put(ON_BEHALF_OF, onBehalfOf.value());
        }
        return MetaData.from(named);
    }

    /**
     * Whether one of the two persons here is one of the two there: nobody judges the own work, nor that of somebody for
     * whom he or she acts. The installation is no person.
     */
    public boolean sharesAPersonWith(Author other) {
        return isPerson(other.actor) || (other.onBehalfOf != null && isPerson(other.onBehalfOf));
    }

    /** Whether the person acts here, or is acted for. */
    public boolean isPerson(ActorId person) {
        return !person.equals(ActorId.SYSTEM) && (person.equals(actor) || person.equals(onBehalfOf));
    }
}
