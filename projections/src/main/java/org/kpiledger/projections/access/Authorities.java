package org.kpiledger.projections.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.reviews.Author;

/**
 * Who may act in a role, and how: as one who holds it, or else for one who does. The rules are those by which commands
 * are admitted, stated again for questions.
 */
final class Authorities {
    private final Map<ActorId, Roles> actors;

    private Authorities(Map<ActorId, Roles> actors) {
        this.actors = actors;
    }

    static Authorities of(Rows<AccessDocument> rows, long position) {
        Map<ActorId, Roles> actors = new LinkedHashMap<>();
        for (Row<AccessDocument> row : rows.in(AccessProjection.ACTORS, new Moment(position, Row.ALWAYS))) {
            if (row.document() instanceof Roles roles) {
                actors.put(roles.actor(), roles);
            }
        }
        return new Authorities(actors);
    }

    static Optional<KpiThemes> themes(Code planId, Code kpi, Rows<AccessDocument> rows, long position) {
        return rows.of(AccessProjection.kpi(planId, kpi), new Moment(position, Row.ALWAYS))
                .map(row -> (KpiThemes) row.document());
    }

    List<ActorId> actors() {
        return List.copyOf(actors.keySet());
    }

    /**
     * As what an actor may act.
     *
     * @param onBehalfOf who delegated the role, absent where the actor holds it
     * @param until last day of the delegation
     */
    record Able(
            ActorId actor,
            @Nullable ActorId onBehalfOf,
            @Nullable Scope scope,
            @Nullable LocalDate until,
            long position,
            Instant time) {
        Author author() {
            return new Author(actor, onBehalfOf);
        }
    }

    /** How the actor would act there on the day; a role of one's own goes before one that somebody lends. */
    Optional<Able> able(ActorId actor, Role role, Place place, LocalDate day) {
        return holding(actor, role, place)
                .map(held -> new Able(actor, null, held.scope(), null, held.position(), held.time()))
                .or(() -> lent(roles(actor).delegations(), role, place)
                        .filter(delegation -> !delegation.isOver(day))
                        .findFirst()
                        .map(delegation -> new Able(
                                actor,
                                delegation.delegator(),
                                delegation.scope(),
                                delegation.until(),
                                delegation.position(),
                                delegation.time())));
    }

    /** Whether a delegation would do, were it not over or ended. */
    boolean wasAble(ActorId actor, Role role, Place place) {
        Roles known = roles(actor);
        return lent(
                        Stream.concat(known.delegations().stream(), known.ended().stream())
                                .toList(),
                        role,
                        place)
                .findAny()
                .isPresent();
    }

    /** Whether the actor holds the role anywhere. */
    boolean holds(ActorId actor, Role role) {
        return roles(actor).holdings().stream().anyMatch(held -> held.role() == role);
    }

    private Optional<Holding> holding(ActorId actor, Role role, Place place) {
        return holdings(actor, role, place).findFirst();
    }

    private Stream<Holding> holdings(ActorId actor, Role role, Place place) {
        return roles(actor).holdings().stream().filter(held -> held.role() == role && place.isWithin(held.scope()));
    }

    /** Those that reach the place and whose delegator holds the role there since before, whether over or not. */
    private Stream<Delegation> lent(List<Delegation> delegations, Role role, Place place) {
        return delegations.stream()
                .filter(delegation -> delegation.role() == role && place.isWithin(delegation.scope()))
                .filter(delegation ->
                        holdings(delegation.delegator(), role, place).anyMatch(delegation::isCarriedBy));
    }

    private Roles roles(ActorId actor) {
        return actors.getOrDefault(actor, Roles.none(actor));
    }
}
