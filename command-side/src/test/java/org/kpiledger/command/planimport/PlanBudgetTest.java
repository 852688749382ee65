package org.kpiledger.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.planimport.PlanFile.OP_23;
import static org.kpiledger.command.planimport.PlanFile.list;
import static org.kpiledger.command.planimport.PlanFile.string;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The money of the plan adds up, and every printed share follows from it or is a listed discrepancy. */
class PlanBudgetTest {

    private static final JsonNode PLAN = OP_23.required("plan");
    private static final BigDecimal TOTAL = PLAN.required("total").decimalValue();

    @Test
    void isInACurrencyOfIso4217() {
        assertThat(Currency.getInstance(string(PLAN, "currency")).getDefaultFractionDigits())
                .isEqualTo(2);
    }

    @Test
    void prioritiesAddUpToTheTotal() {
        assertThat(sum(PlanFile.priorities())).isEqualTo(TOTAL).isEqualTo("4200000");
    }

    @Test
    void themesAddUpToTheirPriority() {
        for (JsonNode priority : PlanFile.priorities()) {
            assertThat(sum(list(priority, "themes")))
                    .as(string(priority, "code"))
                    .isEqualTo(budget(priority));
        }
    }

    @Test
    void onlyTheShareOfP3InItsSectionDiffersFromTheAmounts() {
        assertThat(wrongShares()).containsExactly("P3 26.4%");
    }

    @Test
    void listsEveryWrongShareAsADiscrepancy() {
        assertThat(discrepantShares().stream().map(share -> string(share, "code") + " " + string(share, "printed")))
                .isEqualTo(wrongShares());
    }

    @Test
    void saysWhatADiscrepantShareShouldBe() {
        for (JsonNode discrepancy : discrepantShares()) {
            JsonNode priority = PlanFile.priorities().stream()
                    .filter(p -> string(p, "code").equals(string(discrepancy, "code")))
                    .findFirst()
                    .orElseThrow();
            assertThat(string(discrepancy, "expected")).isEqualTo(share(priority, TOTAL));
        }
    }

    @Test
    void printsNoShareOfThePriorityInTheTablesOfEnablers() {
        assertThat(PlanFile.priorities()).allSatisfy(priority -> {
            boolean ofEnablers = !string(priority, "kind").equals("priority");
            assertThat(list(priority, "themes"))
                    .allMatch(theme -> theme.required("printedShareOfPriority").isNull() == ofEnablers);
        });
    }

    private static List<JsonNode> discrepantShares() {
        return PlanFile.discrepancies().stream()
                .filter(discrepancy -> discrepancy.has("share"))
                .map(discrepancy -> discrepancy.required("share"))
                .toList();
    }

    private static List<String> wrongShares() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode priority : PlanFile.priorities()) {
            compare(priority, "printedShareOfTotal", TOTAL, wrong);
            compare(priority, "printedShareInSection", TOTAL, wrong);
            for (JsonNode theme : list(priority, "themes")) {
                compare(theme, "printedShareOfPriority", budget(priority), wrong);
                compare(theme, "printedShareOfTotal", TOTAL, wrong);
            }
        }
        return wrong;
    }

    private static void compare(JsonNode node, String printed, BigDecimal whole, List<String> wrong) {
        if (node.hasNonNull(printed) && !string(node, printed).equals(share(node, whole))) {
            wrong.add(string(node, "code") + " " + string(node, printed));
        }
    }

    private static String share(JsonNode node, BigDecimal whole) {
        return budget(node).movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP) + "%";
    }

    private static BigDecimal sum(List<JsonNode> nodes) {
        return nodes.stream().map(PlanBudgetTest::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal budget(JsonNode node) {
        return node.required("budget").decimalValue();
    }
}
