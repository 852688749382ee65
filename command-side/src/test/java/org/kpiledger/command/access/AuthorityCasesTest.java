package org.kpiledger.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.period.CertifyPeriod;
import org.kpiledger.command.value.ApproveKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.AuthorityCase;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;

/** The table of cases by which questions are answered too. */
class AuthorityCasesTest {
    private static final Code PLAN = new Code("OP-23");
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    static List<AuthorityCase> cases() {
        return AuthorityCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void admitsCommandsAsQuestionsAreAnswered(AuthorityCase given) {
        GivenFacts facts = plan().on(given.day()).by(given.who());
        given.told().forEach(told -> facts.and(SubjectId.access(told.about()), told.event()));

        assertThat(answer(command(given), given, facts)).isEqualTo(given.expected());
    }

    private static String answer(Intent command, AuthorityCase given, GivenFacts facts) {
        try {
            Allowed allowed = Authority.authorize(command, given.who(), facts);
            return allowed.onBehalfOf() == null ? "self" : "for " + allowed.onBehalfOf();
        } catch (Refusal refused) {
            if (refused.sentence().startsWith("The role that you hold")) {
                return "out-of-scope";
            }
            return refused.code().equals("forbidden") ? "no-role" : refused.code();
        }
    }

    private static Intent command(AuthorityCase given) {
        if (given.priority() == null) {
            return new CertifyPeriod(PLAN, new Period("2023"), null, DAY);
        }
        ValueId value = ValueId.parse("OP-23/value/%s.A.K1/m/2023/%s/-".formatted(given.priority(), given.region()));
        return new ApproveKpiValue(PLAN, value, null);
    }

    private static GivenFacts plan() {
        GivenFacts facts = GivenFacts.none()
                .and(
                        SubjectId.plan(PLAN),
                        new PlanRegistered(
                                LocalizedName.en("Operational Plan 2023"),
                                2023,
                                2026,
                                new CurrencyCode("CHF"),
                                new Line("Europe/Zurich"),
                                null,
                                null,
                                null,
                                DAY));
        for (String code : List.of("P1", "P2")) {
            Code priority = new Code(code);
            Code theme = new Code(code + ".A");
            facts.and(
                    SubjectId.plan(PLAN),
                    new PriorityAdded(priority, PriorityKind.PRIORITY, LocalizedName.en("Priority"), null, null, DAY),
                    new ThemeAdded(theme, priority, LocalizedName.en("Theme"), false, null, DAY));
            facts.and(
                    SubjectId.kpi(PLAN, new Code(code + ".A.K1")),
                    new KpiProposed(
                            1, theme, LocalizedText.en("Countries"), List.of(), List.of(), List.of(), null, null, DAY));
        }
        return facts;
    }
}
