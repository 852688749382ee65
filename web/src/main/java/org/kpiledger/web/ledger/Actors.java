package org.kpiledger.web.ledger;

import java.util.List;
import java.util.Optional;

/** Who stands behind the opaque ids in the log. */
public record Actors(List<Actor> actors) {
    public record Actor(String actorId, String name, String displayName) {}

    /** The name to show; none for an actor who is not, or no longer, in the directory. */
    public Optional<String> nameOf(String actorId) {
        return actors.stream()
                .filter(actor -> actor.actorId().equals(actorId))
                .map(Actor::displayName)
                .findFirst();
    }

    public boolean knows(String actorId) {
        return nameOf(actorId).isPresent();
    }
}
