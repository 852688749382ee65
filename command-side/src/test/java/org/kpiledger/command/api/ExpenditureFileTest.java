package org.kpiledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.budget.ExpenditureRow;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.events.codec.FieldError;

class ExpenditureFileTest {
    private static final String HEADER = "node,amount,currency,reference,date\n";
    private static final String ROW = "P1.A,250.00,CHF,INV-1,2023-03-01";

    @Test
    void isReadRowByRow() {
        ExpenditureFile file = read("date,node,amount,currency,reason,reference,commitment\n"
                + "2023-03-01,P1.A,250.00,CHF,,INV-1,PO-1\n"
                + "2023-03-02,P1.A,-250,CHF,\"paid, twice\",INV-1,\n");

        ExpenditureRow first = payment(file, 0);
        assertThat(first.node().value()).isEqualTo("P1.A");
        assertThat(first.amount()).hasToString("250.00");
        assertThat(first.commitment()).hasToString("PO-1");
        assertThat(first.reason()).isNull();
        assertThat(payment(file, 1).reason()).hasToString("paid, twice");
        assertThat(payment(file, 1).amount()).hasToString("-250");
        assertThat(file.rows()).extracting(ExpenditureFile.Row::line).containsExactly(2L, 3L);
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(read("\ufeff" + HEADER + ROW).rows()).hasSize(1);
    }

    @Test
    void takesLineEndsOfAllKindsAndCountsThem() {
        ExpenditureFile file = read("node,amount,currency,reference,date\r\n" + ROW + "\n" + ROW + "\r" + ROW
                + "\r\n\r\nP1.A,1,CHF,\"two\nlines\",2023-03-01\n" + ROW);

        assertThat(file.rows()).extracting(ExpenditureFile.Row::line).containsExactly(2L, 3L, 4L, 6L, 8L);
        assertThat(file.rows().get(3).errors()).extracting(FieldError::pointer).containsExactly("/reference");
    }

    @Test
    void composesLetters() {
        assertThat(payment(read(HEADER + "P1.A,1,CHF,Zu\u0308rich,2023-03-01"), 0)
                        .reference())
                .hasToString("Z\u00fcrich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1250,40\"", "\"1'250,40\"", "\"1.250,40\"", "\"-12,5\""})
    void doesNotGuessWhatACommaMeans(String amount) {
        ExpenditureFile.Row row =
                read(HEADER + "P1.A," + amount + ",CHF,INV-1,2023-03-01").rows().getFirst();

        assertThat(row.payment()).isNull();
        assertThat(row.reference()).isEqualTo("INV-1");
        assertThat(row.errors().getFirst().pointer()).isEqualTo("/amount");
        assertThat(row.errors().getFirst().message()).contains("decimal point");
    }

    @Test
    void saysWhereACommaMadeAFieldTooMany() {
        ExpenditureFile.Row row = read(HEADER + ROW + "\nP1.A,1250,40,CHF,INV-1,2023-03-01")
                .rows()
                .get(1);

        assertThat(row.line()).isEqualTo(3);
        assertThat(row.errors().getFirst().message()).startsWith("has 6 fields, but the header has 5");
    }

    @ParameterizedTest
    @CsvSource({
        "'P1.A,,CHF,INV-1,2023-03-01', /amount",
        "'P1.A,1e3,CHF,INV-1,2023-03-01', /amount",
        "'P1.A,+5,CHF,INV-1,2023-03-01', /amount",
        "'P1.A, 5,CHF,INV-1,2023-03-01', /amount",
        "'P1.A,5,XXX,INV-1,2023-03-01', /currency",
        "'P1.A,5,CHF,,2023-03-01', /reference",
        "'P1.A,5,CHF,INV-1,01.03.2023', /date",
        "'P1.A,5,CHF,INV-1,2023-02-30', /date",
        "'P1/A,5,CHF,INV-1,2023-03-01', /node"
    })
    void namesTheFieldThatCannotBeRead(String row, String pointer) {
        ExpenditureFile.Row read = read(HEADER + row).rows().getFirst();

        assertThat(read.payment()).isNull();
        assertThat(read.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void refusesAnotherEncodingAndSaysInWhichLine() {
        Problem problem =
                problem((HEADER + ROW + "\nP1.A,5,CHF,Zürich,2023-03-01\n").getBytes(Charset.forName("windows-1252")));

        assertThat(problem.code()).isEqualTo("bad-file");
        assertThat(problem.detail()).contains("line 3").contains("CSV UTF-8");
        assertThat(problem((HEADER + ROW).getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo("bad-file");
    }

    @ParameterizedTest
    @CsvSource({
        "'node;amount;currency;reference;date', semicolons",
        "'node,amount,currency,reference', lacks the column date",
        "'node,amount,currency,reference,date,date', more than once",
        "'node,amount,currency,reference,date,Amount', is not known",
        "'node,amount,currency,reference,date', no rows",
        "'', no rows"
    })
    void refusesAHeaderThatIsNone(String header, String says) {
        Problem problem = problem(header.getBytes(StandardCharsets.UTF_8));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("bad-file");
        assertThat(problem.detail()).contains(says);
    }

    @Test
    void refusesBrokenQuotationMarks() {
        assertThat(problem((HEADER + "P1.A,5,CHF,\"INV\" 1,2023-03-01").getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("bad-file");
        assertThat(problem((HEADER + "P1.A,5,CHF,\"INV 1,2023-03-01").getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("bad-file");
    }

    @Test
    void refusesMoreRowsThanTheLimit() {
        String rows = (ROW + "\n").repeat(ExpenditureFile.ROWS_MAX);
        assertThat(read(HEADER + rows).rows()).hasSize(ExpenditureFile.ROWS_MAX);
        assertThat(problem((HEADER + rows + ROW).getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("too-many-rows");
    }

    private static ExpenditureRow payment(ExpenditureFile file, int row) {
        return Objects.requireNonNull(file.rows().get(row).payment());
    }

    private static ExpenditureFile read(String text) {
        return ExpenditureFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(byte[] bytes) {
        return catchThrowableOfType(ProblemException.class, () -> ExpenditureFile.read(bytes))
                .problem();
    }
}
