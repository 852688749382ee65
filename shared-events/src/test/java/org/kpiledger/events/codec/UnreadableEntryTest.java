package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.events.Samples;
import org.kpiledger.events.budget.BudgetTransferred;

/** Bytes that differ from an entry's form in one place are refused as a whole. */
class UnreadableEntryTest {
    private final EntryCodec codec = new EntryCodec();

    private final String entry = new String(
            Samples.all().stream()
                    .filter(sample -> sample.event() instanceof BudgetTransferred)
                    .findFirst()
                    .orElseThrow()
                    .entry(),
            UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"logposition\":\"00000000000000000019\"|\"logposition\":\"00000000000000000000\"",
                "\"specversion\":\"1.0\"|\"specversion\":\"1.1\"",
                "\"id\":\"019aafd2|\"id\":\"019AAFD2",
                "\"source\":\"//kpi-ledger-k3v9q2/plans/OP-23\",|` `",
                "plans/OP-23\"|plans/OP-24\"",
                "\"subject\":\"OP-23/budget/2023\"|\"subject\":\"OP-23//2023\"",
                "\"subjectsequence\":\"0000000003\"|\"subjectsequence\":\"3\"",
                "\"subjectsequence\":\"0000000003\"|\"subjectsequence\":\"+000000003\"",
                "\"subjectsequence\":\"0000000003\"|\"subjectsequence\":3",
                "\"type\":\"org.kpiledger.BudgetTransferred\"|\"type\":\"BudgetTransferred\"",
                "\"type\":\"org.kpiledger.BudgetTransferred\"|\"type\":\"org.kpiledger.BudgetMoved\"",
                "schema:BudgetTransferred:1|schema:BudgetTransferred:0",
                "schema:BudgetTransferred:1|schema:BudgetTransferred:01",
                "schema:BudgetTransferred:1|schema:BudgetTransferred:2",
                "schema:BudgetTransferred:1|schema:BudgetTransferred:x",
                "schema:BudgetTransferred:1|schema:BudgetAllocated:1",
                "\"datacontenttype\":\"application/json\"|\"datacontenttype\":\"text/plain\"",
                "\"actor\":\"p-8f2c41d09a77\"|\"actor\":\"Anna\"",
                "\"actorrole\":\"PLANNER\"|\"actorrole\":\"planner\"",
                "\"actorrole\":\"PLANNER\"|\"actorrole\":null",
                "\"actorrole\":\"PLANNER\"|\"actorrole\":\"\"",
                "\"actorrole\":\"PLANNER\",\"reason\":\"moved to training\"|"
                        + "\"reason\":\"moved to training\",\"actorrole\":\"PLANNER\"",
                "\"actorrole\":\"PLANNER\"|\"extra\":\"PLANNER\"",
                "\"reason\":\"moved to training\"|\"reason\":\"\"",
                "\"channel\":\"UI\"|\"channel\":\"ui\"",
                "\"channel\":\"UI\",|` `",
                "\"commandid\":\"c-19\"|\"commandid\":\"\"",
                "\"commandhash\":\"|\"commandhash\":\"x",
                "\"correlationid\":\"c-19\",|` `",
                "\"data\":{|\"data\":{\"unknown\":1,",
                "\"amount\":\"1000.00\"|\"amount\":\"1000.0\"",
                "\"from\":\"P3.ST\",|` `",
                "\"from\":\"P3.ST\"|\"from\":null",
                "\"toAllocation\":\"401000.00\"|\"toAllocation\":401000.00",
                "\"toAllocation\":\"401000.00\"|\"toAllocation\":\"401000\"",
                "\"effectiveOn\":\"2023-07-10\"|\"effectiveOn\":\"2023-02-30\"",
                "\"effectiveOn\":\"2023-07-10\"}}|\"effectiveOn\":\"2023-07-10\"}} {}",
                "\"effectiveOn\":\"2023-07-10\"}}|\"effectiveOn\":\"2023-07-10\"}"
            })
    void refuses(String there, String instead) {
        assertThat(entry).contains(there);

        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> codec.decode(entry.replace(there, instead).getBytes(UTF_8)));
    }

    @Test
    void refusesAByteOrderMark() {
        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> codec.decode(("\ufeff" + entry).getBytes(UTF_8)));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatExceptionOfType(UnreadableEntry.class).isThrownBy(() -> codec.decode(new byte[0]));
        assertThatExceptionOfType(UnreadableEntry.class).isThrownBy(() -> EntryCodec.tree("{".getBytes(UTF_8)));
    }

    @Test
    void refusesAnEntryWithoutItsPlaceInTheLog() {
        byte[] unstamped = codec.encode(
                Samples.all().getFirst().attributes(), Samples.all().getFirst().event());

        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> codec.decode(unstamped))
                .withMessageContaining("no place");
    }

    @Test
    void readsTheEntryThatTheseDifferFrom() {
        assertThat(codec.decode(entry.getBytes(UTF_8)).type()).isEqualTo("BudgetTransferred");
    }
}
