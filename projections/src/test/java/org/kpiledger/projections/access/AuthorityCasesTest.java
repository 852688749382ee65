package org.kpiledger.projections.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.AuthorityCase;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Governed;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;

/** The table of cases by which commands are admitted too. */
class AuthorityCasesTest {
    private static final Code PLAN = new Code("OP-23");

    static List<AuthorityCase> cases() {
        return AuthorityCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void couldActAsCommandsAreAdmitted(AuthorityCase given) {
        Governed log = Governed.plan()
                .and(
                        "OP-23",
                        new ThemeAdded(
                                new Code("P2.A"),
                                new Code("P2"),
                                LocalizedName.en("Theme"),
                                false,
                                null,
                                Governed.START));
        for (String priority : List.of("P1", "P2")) {
            log.and(
                    "OP-23/kpi/" + priority + ".A.K1",
                    new KpiProposed(
                            1,
                            new Code(priority + ".A"),
                            LocalizedText.en("Countries"),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            LocalDate.of(2025, 1, 1)));
        }
        given.told().forEach(told -> log.and("access/" + told.about(), told.event()));
        AsOf asOf = log.asOf(given.day().toString());

        AuthorityView view = AuthorityView.of(
                Role.APPROVER, place(given, log, asOf), Optional.empty(), log.rows(new AccessProjection()), asOf);

        assertThat(answer(view, given)).isEqualTo(given.expected());
    }

    private static Place place(AuthorityCase given, Governed log, AsOf asOf) {
        if (given.priority() == null) {
            return new Place(PLAN, null, null);
        }
        PlanTree tree = PlanTree.of(log.rows(new PlanProjection()), "OP-23", Moment.ofAllDays(asOf.position()))
                .orElseThrow();
        ValueId value = ValueId.parse("OP-23/value/%s.A.K1/m/2023/%s/-".formatted(given.priority(), given.region()));
        return Place.of(value, tree, log.rows(new AccessProjection()), asOf.position());
    }

    private static String answer(AuthorityView view, AuthorityCase given) {
        return view.could().stream()
                .filter(could -> could.actor().equals(given.who()))
                .map(could -> could.onBehalfOf() == null ? "self" : "for " + could.onBehalfOf())
                .findFirst()
                .or(() -> view.couldNot().stream()
                        .filter(not -> not.actor().equals(given.who()))
                        .map(not -> switch (not.because()) {
                            case OUT_OF_SCOPE -> "out-of-scope";
                            case DELEGATION_ENDED -> "delegation-ended";
                            case AUTHOR, VERIFIER -> "judged";
                        })
                        .findFirst())
                .orElse("no-role");
    }
}
