package org.kpiledger.projections.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Governed;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.access.AuthorityView.Because;
import org.kpiledger.projections.access.AuthorityView.CouldNotView;
import org.kpiledger.projections.access.AuthorityView.CouldView;
import org.kpiledger.projections.reviews.Reviews;
import org.kpiledger.projections.reviews.ReviewsProjection;

class AuthorityTest {
    private static final ActorId ANNA = new ActorId("anna");
    private static final ActorId BEN = new ActorId("ben");
    private static final ActorId CLEO = new ActorId("cleo");
    private static final ActorId DAN = new ActorId("dan");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final String VALUE = "OP-23/value/P1.A.K1/m/2023/ASP/-";

    /** Its entries begin at position 5. */
    private final Governed log = Governed.plan();

    @Test
    void anAnswerSaysSinceWhenAndHow() {
        Scope asp = new Scope(new Code("OP-23"), null, new Code("ASP"));
        grant(ANNA, null);
        grant(BEN, asp);
        delegate(ANNA, CLEO);

        assertThat(view(log.asOf("2024-01-01")).could())
                .containsExactly(
                        new CouldView(ANNA, Role.APPROVER, null, null, null, since(5)),
                        new CouldView(BEN, Role.APPROVER, asp, null, null, since(6)),
                        new CouldView(CLEO, Role.APPROVER, null, ANNA, JUNE, since(7)));
    }

    @Test
    void whoCouldThenIsAskedOnTheClockOfKnownTime() {
        grant(ANNA, null);
        log.and("access/anna", new RoleRevoked(Role.APPROVER, null, DAY));

        assertThat(actors(view(log.asOf(4, "2024-01-01")))).isEmpty();
        assertThat(actors(view(log.asOf(5, "2024-01-01")))).containsExactly(ANNA);
        assertThat(actors(view(log.asOf(5, "2020-01-01")))).containsExactly(ANNA);
        assertThat(actors(view(log.asOf(6, "2024-01-01")))).isEmpty();
    }

    @Test
    void whetherADelegationIsOverIsAskedOnTheClockOfValidTime() {
        grant(ANNA, null);
        delegate(ANNA, CLEO);

        assertThat(actors(view(log.asOf("2024-06-30")))).contains(CLEO);
        assertThat(view(log.asOf("2024-07-01")).couldNot())
                .containsExactly(new CouldNotView(CLEO, null, Because.DELEGATION_ENDED));
    }

    @Test
    void whoStatedSubmittedOrVerifiedTheValueCouldNotAsAPersonToo() {
        List.of(ANNA, BEN, CLEO, DAN).forEach(actor -> grant(actor, null));
        delegate(ANNA, new ActorId("eve"));
        log.by(ANNA, VALUE, new KpiValueRecorded(1, false, Governed.reading(1)))
                .by(BEN, VALUE, new KpiValueSubmitted(1, List.of()))
                .by(CLEO, VALUE, new KpiValueVerified(1));

        AuthorityView view = judging(log.asOf("2024-01-01"));
        assertThat(actors(view)).containsExactly(DAN);
        assertThat(view.couldNot())
                .extracting(CouldNotView::actor, CouldNotView::onBehalfOf, CouldNotView::because)
                .containsExactly(
                        tuple(ANNA, null, Because.AUTHOR),
                        tuple(BEN, null, Because.AUTHOR),
                        tuple(CLEO, null, Because.VERIFIER),
                        tuple(new ActorId("eve"), ANNA, Because.AUTHOR));
        assertThat(actors(judging(log.asOf(10, "2024-01-01")))).containsExactly(BEN, CLEO, DAN);
    }

    private AuthorityView view(AsOf asOf) {
        Place place = new Place(new Code("OP-23"), new Code("P1"), new Code("ASP"));
        return AuthorityView.of(Role.APPROVER, place, Optional.empty(), log.rows(new AccessProjection()), asOf);
    }

    private AuthorityView judging(AsOf asOf) {
        Place place = new Place(new Code("OP-23"), new Code("P1"), new Code("ASP"));
        return AuthorityView.of(
                Role.APPROVER,
                place,
                Reviews.of(ValueId.parse(VALUE), log.rows(new ReviewsProjection()), asOf.position()),
                log.rows(new AccessProjection()),
                asOf);
    }

    private static List<ActorId> actors(AuthorityView view) {
        return view.could().stream().map(CouldView::actor).toList();
    }

    private static AuthorityView.Since since(long position) {
        return new AuthorityView.Since(position, TestLog.time(position));
    }

    private void grant(ActorId actor, @Nullable Scope scope) {
        log.and("access/" + actor, new RoleGranted(Role.APPROVER, scope, DAY));
    }

    private void delegate(ActorId from, ActorId to) {
        log.and("access/" + to, new RoleDelegated(from, Role.APPROVER, null, DAY, JUNE, 0));
    }
}
