package org.kpiledger.projections.reviews;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.Entry;

/**
 * Who acts, and for whom, where by delegation.
 *
 * @param onBehalfOf absent for who acts in the own right
 */
public record Author(ActorId actor, @Nullable ActorId onBehalfOf) {
    public static Author of(Entry entry) {
        return new Author(entry.attributes().actor(), entry.attributes().onBehalfOf());
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
