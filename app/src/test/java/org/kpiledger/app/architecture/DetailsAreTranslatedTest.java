package org.kpiledger.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.problems.DetailTexts;

/** Details that say in Chinese more than their code does are found by their English, so they are what the code writes. */
class DetailsAreTranslatedTest {
    private static final List<String> ANSWERING = List.of("edge", "command-side", "query-side");

    /** Where details are written, and which argument they are, from 0. */
    private static final Map<String, Integer> WRITTEN =
            Map.of("Refusal.rule(", 1, "Refusal.unknown(", 1, "Problems.unknown(", 1, "Problem.of(", 3);

    /** Codes that stand for many reasons, of which a client is to be told its own. */
    private static final String OF_MANY_REASONS = "forbidden(";

    /** Codes whose sentence alone says less than the detail, which names the object, the number or the day. */
    private static final List<String> NAMING_THEIR_OBJECT = List.of(
            "check-failed", "own-exception", "own-work", "period-closed", "refinement-pending", "value-withdrawn");

    @Test
    void eachReasonForWhichSomethingIsForbiddenHasItsChinese() throws IOException {
        assertThat(forbidden())
                .hasSizeGreaterThan(5)
                .allSatisfy(detail ->
                        assertThat(DetailTexts.chinese(detail)).as(detail).isPresent());
    }

    @Test
    void whatNamesItsObjectDoesSoInChineseToo() throws IOException {
        List<List<String>> written = WrittenTexts.argumentsOf("Refusal.rule(", ANSWERING);
        for (String code : NAMING_THEIR_OBJECT) {
            assertThat(written.stream()
                            .filter(arguments -> arguments.getFirst().strip().equals('"' + code + '"'))
                            .map(arguments -> WrittenTexts.template(arguments.getLast())))
                    .as(code)
                    .isNotEmpty()
                    .allSatisfy(detail ->
                            assertThat(DetailTexts.chinese(detail)).as(detail).isPresent());
        }
    }

    @Test
    void noneIsTranslatedInVain() throws IOException {
        Set<String> written = new TreeSet<>(forbidden());
        for (Map.Entry<String, Integer> call : WRITTEN.entrySet()) {
            WrittenTexts.argumentsOf(call.getKey(), ANSWERING).stream()
                    .filter(arguments -> arguments.size() > call.getValue())
                    .map(arguments -> WrittenTexts.template(arguments.get(call.getValue())))
                    .forEach(written::add);
        }
        assertThat(written).containsAll(DetailTexts.known());
    }

    /** The detail is the last argument; a code may stand before it. */
    private static Set<String> forbidden() throws IOException {
        return WrittenTexts.argumentsOf(OF_MANY_REASONS, ANSWERING).stream()
                .map(arguments -> WrittenTexts.template(arguments.getLast()))
                .filter(detail -> detail.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
