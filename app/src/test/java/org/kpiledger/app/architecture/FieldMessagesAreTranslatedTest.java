package org.kpiledger.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.problems.FieldTexts;

/** Each message about a field or parameter, as it is written in the code, is known in Chinese. */
class FieldMessagesAreTranslatedTest {
    private static final List<String> ANSWERING =
            List.of("shared-events", "edge", "command-side", "projections", "query-side");

    /** Where messages are written, and which argument they are, from 0. */
    private static final Map<String, Integer> WRITTEN = Map.of(
            "Refusal.field(", 2,
            "new FieldError(", 1,
            "new FieldProblem(", 1,
            "badParameter(", 1,
            "badMoment(", 2,
            "new IllegalArgumentException(", 0);

    /** Messages go on after the name of a field; what says something else is for programmers. */
    private static final Pattern OF_A_FIELD = Pattern.compile(
            "(must|is|has|names|lies|can|cannot|counts|does|stands|says|makes|follows|give)\\b.*", Pattern.DOTALL);

    /** Of an attribute that an entry has wrong, which nobody sends. */
    private static final String OF_AN_ENTRY = "must be {}";

    @Test
    void noneLacksItsChinese() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String message : messages()) {
            if (FieldTexts.chinese(message.replace("{}", "x")).isEmpty()) {
                missing.add(message);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatDiffersIsPutInItsPlace() {
        assertThat(FieldTexts.chinese("must be a whole number from 1 to 1000")).contains("须为1至1000的整数");
        assertThat(FieldTexts.chinese("must have exactly 2 decimals, as CHF has"))
                .contains("须恰有2位小数，与CHF一致");
        assertThat(FieldTexts.chinese("is something that nobody says")).isEmpty();
    }

    private static Set<String> messages() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, Integer> written : WRITTEN.entrySet()) {
            for (List<String> arguments : WrittenTexts.argumentsOf(written.getKey(), ANSWERING)) {
                if (arguments.size() > written.getValue()) {
                    String message = WrittenTexts.template(arguments.get(written.getValue()));
                    if (OF_A_FIELD.matcher(message).matches() && !message.equals(OF_AN_ENTRY)) {
                        found.add(message);
                    }
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(150);
        return found;
    }
}
