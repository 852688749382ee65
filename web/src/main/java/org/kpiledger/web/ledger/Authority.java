package org.kpiledger.web.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who could act in a role at a moment, and who not and why, as the API tells it. */
public record Authority(String role, List<Could> could, List<CouldNot> couldNot, AsOf asOf) {
    /** @param until last day of the delegation, where it is by one */
    public record Could(
            String actor,
            @Nullable String onBehalfOf,
            @Nullable LocalDate until,
            Since since) {}

    /** The entry by which somebody could. */
    public record Since(long position, Instant time) {}

    /** @param because AUTHOR, VERIFIER, OUT_OF_SCOPE or DELEGATION_ENDED */
    public record CouldNot(String actor, @Nullable String onBehalfOf, String because) {}

    /** Whether an actor could. */
    public boolean allows(String actor) {
        return could.stream().anyMatch(one -> one.actor().equals(actor));
    }

    /** Whether an actor has the role there or at another place. */
    public boolean hasSomewhere(String actor) {
        return has(actor)
                || couldNot.stream()
                        .anyMatch(one ->
                                one.actor().equals(actor) && one.because().equals("OUT_OF_SCOPE"));
    }

    /** Whether an actor could act for another one. */
    public boolean actsFor(String actor, String other) {
        return could.stream().anyMatch(one -> one.actor().equals(actor) && other.equals(one.onBehalfOf()));
    }

    /** Whether an actor has the role there, also where the own work keeps the actor from using it. */
    public boolean has(String actor) {
        return allows(actor)
                || couldNot.stream()
                        .anyMatch(one -> one.actor().equals(actor)
                                && (one.because().equals("AUTHOR")
                                        || one.because().equals("VERIFIER")));
    }
}
