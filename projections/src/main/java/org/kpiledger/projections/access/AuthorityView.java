package org.kpiledger.projections.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.access.Authorities.Able;
import org.kpiledger.projections.reviews.Review;

/**
 * Who could act in a role there then, in the order in which the log first knew them.
 *
 * @param could one line an actor, as what the ledger would have taken him or her
 * @param couldNot who holds the role, or held it by delegation, and could not act all the same
 */
public record AuthorityView(
        Role role,
        Code plan,
        @Nullable Code priority,
        @Nullable Code region,
        @Nullable ValueId value,
        List<CouldView> could,
        List<CouldNotView> couldNot,
        AsOf asOf) {

    /**
     * Somebody who could.
     *
     * @param scope of the role held or lent; absent: everywhere
     * @param onBehalfOf for whom, where by delegation
     * @param until last day of the delegation
     * @param since the entry that granted or delegated the role
     */
    public record CouldView(
            ActorId actor,
            Role role,
            @Nullable Scope scope,
            @Nullable ActorId onBehalfOf,
            @Nullable LocalDate until,
            Since since) {}

    /** An entry of the log. */
    public record Since(long position, Instant time) {}

    /** Somebody who could not, and why. */
    public record CouldNotView(ActorId actor, @Nullable ActorId onBehalfOf, Because because) {}

    /** Why somebody could not. */
    public enum Because {
        /** Stated the value or handed it in, or acts for the person who did. */
        AUTHOR,
        /** Verified the value, or acts for the person who did. */
        VERIFIER,
        /** Holds the role, but not there. */
        OUT_OF_SCOPE,
        /** Had the role by a delegation whose day was over. */
        DELEGATION_ENDED
    }

    /**
     * The answer.
     *
     * @param place where
     * @param review of the value that is to be judged, if it is about one
     */
    public static AuthorityView of(
            Role role, Place place, Optional<Review> review, Rows<AccessDocument> rows, AsOf asOf) {
        Authorities authorities = Authorities.of(rows, asOf.position());
        List<CouldView> could = new ArrayList<>();
        List<CouldNotView> couldNot = new ArrayList<>();
        for (ActorId actor : authorities.actors()) {
            Optional<Able> able = authorities.able(actor, role, place, asOf.validAt());
            if (able.isPresent()) {
                Optional<Because> because = review.flatMap(of -> because(able.get(), of));
                because.ifPresentOrElse(
                        why -> couldNot.add(new CouldNotView(actor, able.get().onBehalfOf(), why)),
                        () -> could.add(view(role, able.get())));
            } else if (authorities.wasAble(actor, role, place)) {
                couldNot.add(new CouldNotView(actor, null, Because.DELEGATION_ENDED));
            } else if (authorities.holds(actor, role)) {
                couldNot.add(new CouldNotView(actor, null, Because.OUT_OF_SCOPE));
            }
        }
        return new AuthorityView(
                role,
                place.plan(),
                place.priority(),
                place.region(),
                review.map(Review::valueId).orElse(null),
                could,
                couldNot,
                asOf);
    }

    private static Optional<Because> because(Able able, Review review) {
        if (review.isWorkOf(able.author())) {
            return Optional.of(Because.AUTHOR);
        }
        return review.isVerifiedBy(able.author()) ? Optional.of(Because.VERIFIER) : Optional.empty();
    }

    private static CouldView view(Role role, Able able) {
        return new CouldView(
                able.actor(),
                role,
                able.scope(),
                able.onBehalfOf(),
                able.until(),
                new Since(able.position(), able.time()));
    }
}
