package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.events.installation.LogOpened;

/** The forms of codes and of the ids of subjects. */
class IdsTest {
    private static final Code OP_23 = new Code("OP-23");

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P1.EMT.K4", "P5-E6-E7", "memberStates", "H-001", "0", "_", "--", "...", "a.b_c-D"})
    void acceptsCodes(String text) {
        assertThat(new Code(text)).hasToString(text);
    }

    @Test
    void acceptsCodesOfUpTo64Characters() {
        assertThat(new Code("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Code("x".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "..", "P1 EMT", "P1/EMT", "é", "数", "a\n", "a:b", "a~b"})
    void refusesWhatIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Code(text));
    }

    @Test
    void foldsCodesThatDifferByCaseOnly() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(new Code("P1.INI").folded()).isEqualTo(new Code("p1.ini").folded());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesSubjectsAsTheContractDoes() {
        assertThat(SubjectId.plan(OP_23)).hasToString("OP-23");
        assertThat(SubjectId.budget(OP_23, 2023)).hasToString("OP-23/budget/2023");
        assertThat(SubjectId.kpi(OP_23, new Code("P1.EMT.K1"))).hasToString("OP-23/kpi/P1.EMT.K1");
        assertThat(SubjectId.risk(OP_23, new Code("R-FIN"))).hasToString("OP-23/risk/R-FIN");
        assertThat(SubjectId.activity(OP_23, new Code("H-001"))).hasToString("OP-23/activity/H-001");
        assertThat(SubjectId.access(new ActorId("p-8f2c41d09a77"))).hasToString("access/p-8f2c41d09a77");
        assertThat(SubjectId.INSTALLATION).hasToString("installation");
    }

    @Test
    void cutsOutAPartOfASubject() {
        SubjectId budget = SubjectId.budget(OP_23, 2023);

        assertThat(budget.part(0)).isEqualTo("OP-23");
        assertThat(budget.part(1)).isEqualTo("budget");
        assertThat(budget.part(2)).isEqualTo("2023");
        assertThat(SubjectId.INSTALLATION.part(0)).isEqualTo("installation");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> budget.part(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005",
                "OP-23/value/P1.EMT.K4/memberStates/2023-Q2/GLO/-"
            })
    void readsTheIdOfAValueFromItsSubjectAndBack(String text) {
        assertThat(ValueId.parse(text)).hasToString(text);
        assertThat(ValueId.parse(text).subject()).isEqualTo(new SubjectId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OP-23/value/P1.EMT.K4/memberStates/2023/ASP",
                "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005/x",
                "OP-23/kpi/P1.EMT.K4/memberStates/2023/ASP/H-005",
                "OP-23/value/P1.EMT.K4/memberStates/2023-Q5/ASP/H-005",
                "OP-23/value/-/memberStates/2023/ASP/H-005",
                "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/",
                "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/.."
            })
    void refusesWhatIsNoIdOfAValue(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ValueId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "OP-23/", "/OP-23", "OP-23//x", "OP 23", "OP-23/budget/2023\n", "a/b/c/d/e/f/g/h"})
    void refusesWhatIsNoSubject(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "installation", "Installation", "ACCESS"})
    void refusesAPlanWhoseSubjectsWouldBeTakenForOthers(String planId) {
        assertThatExceptionOfType(FieldProblem.class)
                .isThrownBy(() -> SubjectId.kpi(new Code(planId), new Code("K1")))
                .extracting(FieldProblem::field)
                .isEqualTo("planId");
        assertThatExceptionOfType(FieldProblem.class).isThrownBy(() -> SubjectId.plan(new Code(planId)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 23, 999, 3000, 20_230})
    void refusesABudgetOfAYearWithoutFourDigits(int year) {
        assertThatExceptionOfType(FieldProblem.class)
                .isThrownBy(() -> SubjectId.budget(OP_23, year))
                .extracting(FieldProblem::field)
                .isEqualTo("fiscalYear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", "p_1", "p 1", "", "ü"})
    void refusesActorsThatAreNotOpaqueIds(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ActorId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KPI", "kpi ledger", "kpi/ledger", "kpi_ledger"})
    void refusesAnOriginThatSourcesCouldNotCarry(String origin) {
        assertThatExceptionOfType(FieldProblem.class)
                .isThrownBy(() -> new LogOpened(new Line(origin)))
                .extracting(FieldProblem::field)
                .isEqualTo("origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tur", "TU", "TURK", "XXX", "ZZZ", ""})
    void refusesWhatIsNoCountry(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Country(code));
    }

    @Test
    void knowsEveryCountryOfTheRuntime() {
        assertThat(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3))
                .hasSizeGreaterThan(240)
                .allSatisfy(code -> assertThat(new Country(code)).hasToString(code));
    }
}
