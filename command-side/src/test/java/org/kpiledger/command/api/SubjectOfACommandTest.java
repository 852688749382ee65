package org.kpiledger.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.budget.BudgetIntent;
import org.kpiledger.events.codec.FieldError;
import org.kpiledger.events.codec.InvalidFields;

/** Ids that name no subject are bad fields of the command, found before anything is looked up. */
class SubjectOfACommandTest {
    private final CommandReader reader = new CommandReader(
            new CommandCatalog(List.of(BudgetIntent.class)),
            account -> account,
            _ -> ZoneOffset.UTC,
            Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "installation, 2023, /planId",
        "Access, 2023, /planId",
        "OP-23, 23, /fiscalYear",
        "OP-23, -1, /fiscalYear"
    })
    void refusesIdsThatNameNoSubject(String planId, int fiscalYear, String pointer) {
        String body = """
                {"planId":"%s","fiscalYear":%d,"node":"P1","amount":"1.00","currency":"CHF","effectiveOn":"2023-01-01"}""".formatted(planId, fiscalYear);

        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> reader.read("AllocateBudget", body.getBytes(UTF_8)))
                .satisfies(bad ->
                        assertThat(bad.errors()).extracting(FieldError::pointer).containsExactly(pointer));
    }
}
