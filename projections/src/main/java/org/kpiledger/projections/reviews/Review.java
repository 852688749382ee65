package org.kpiledger.projections.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.ValueId;

/**
 * How far the review of one value has come, and whose work its reading is.
 *
 * @param hands who stated or handed it in since it was last approved
 * @param verifier who verified the reading
 * @param late whether it was ever stated or withdrawn in a closed period, by exception
 * @param lateApprovals its approvals since then, the last ones only, in the order of the log
 */
public record Review(
        ValueId valueId,
        ReviewStage stage,
        List<Author> hands,
        @Nullable Author verifier,
        boolean late,
        List<LateApproval> lateApprovals) {
    /** A document is of bounded size. */
    private static final int APPROVALS_MAX = 100;

    public Review {
        hands = List.copyOf(hands);
        lateApprovals = List.copyOf(lateApprovals);
    }

    static Review none(ValueId valueId) {
        return new Review(valueId, ReviewStage.WITHDRAWN, List.of(), null, false, List.of());
    }

    /** Whether it stands and is not approved. */
    public boolean awaitsApproval() {
        return stage != ReviewStage.APPROVED && stage != ReviewStage.WITHDRAWN;
    }

    /** Whether the author, or whom the author acts for, stated the value or handed it in. */
    public boolean isWorkOf(Author author) {
        return hands.stream().anyMatch(hand -> hand.sharesAPersonWith(author));
    }

    /** Whether the author, or whom the author acts for, verified the value. */
    public boolean isVerifiedBy(Author author) {
        return verifier != null && verifier.sharesAPersonWith(author);
    }

    /** Each person who stated, handed in or verified the reading, or was acted for in that. */
    List<ActorId> handledBy() {
        return Stream.concat(hands.stream(), Stream.ofNullable(verifier))
                .flatMap(author -> Stream.concat(Stream.of(author.actor()), Stream.ofNullable(author.onBehalfOf())))
                .distinct()
                .toList();
    }

    Review recorded(Author by, boolean byException) {
        return at(ReviewStage.RECORDED, List.of(by), null, byException);
    }

    Review corrected(Author by, boolean byException) {
        boolean reviewed = switch (stage) {
            case SUBMITTED, VERIFIED, APPROVED -> true;
            case RECORDED, RETURNED, WITHDRAWN -> false;
        };
        return at(
                reviewed ? ReviewStage.SUBMITTED : ReviewStage.RECORDED,
                stage == ReviewStage.APPROVED ? List.of(by) : with(by),
                null,
                byException);
    }

    Review withdrawn(boolean byException) {
        return at(ReviewStage.WITHDRAWN, List.of(), null, byException);
    }

    Review submitted(Author by) {
        return at(ReviewStage.SUBMITTED, with(by), null, false);
    }

    Review verified(Author by) {
        return at(ReviewStage.VERIFIED, hands, by, false);
    }

    Review returned() {
        return at(ReviewStage.RETURNED, hands, null, false);
    }

    Review approved(LateApproval approval) {
        List<LateApproval> approvals = new ArrayList<>(lateApprovals);
        if (late) {
            approvals.add(approval);
        }
        return new Review(
                valueId,
                ReviewStage.APPROVED,
                hands,
                verifier,
                late,
                approvals.subList(Math.max(0, approvals.size() - APPROVALS_MAX), approvals.size()));
    }

    private Review at(ReviewStage reached, List<Author> by, @Nullable Author verified, boolean byException) {
        return new Review(valueId, reached, by, verified, late || byException, lateApprovals);
    }

    private List<Author> with(Author by) {
        if (hands.contains(by)) {
            return hands;
        }
        List<Author> more = new ArrayList<>(hands);
        more.add(by);
        return more;
    }
}
