package org.kpiledger.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.FieldsCodec;
import org.kpiledger.query.answering.Answers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Lines of the audit trail as a table for a spreadsheet: a row with the columns' names, then one for each line, in
 * UTF-8. What stood before and after is JSON.
 *
 * <p>What a spreadsheet would take for a formula has an apostrophe in front.
 *
 * <p>Source: RFC 4180, sections 2 (the form) and 3 (the type and its parameters).
 */
final class AuditCsv {
    private static final MediaType TYPE = MediaType.parseMediaType("text/csv; charset=UTF-8; header=present");
    private static final String FILE = "audit.csv";

    /** The last column of a simulated log, so that no line is taken for a real one where the file is cut or joined. */
    private static final String LOG = "log";

    private static final String LINE_END = "\r\n";

    private static final List<String> COLUMNS = List.of(
            "position",
            "time",
            "actor",
            "role",
            "onBehalfOf",
            "type",
            "subject",
            "reason",
            "channel",
            "commandId",
            "before",
            "after");

    /** Spreadsheets read them as the beginning of a formula, also in their full width. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private AuditCsv() {}

    /** @param simulated the log of the lines, where nothing in it happened: in the file's name and a last column */
    static ResponseEntity<byte[]> answer(List<AuditLine> lines, Optional<LogOrigin> simulated) {
        String table = Stream.concat(
                        Stream.of(with(COLUMNS, simulated.map(_ -> LOG))),
                        lines.stream().map(line -> with(cells(line), simulated.map(LogOrigin::name))))
                .map(cells -> cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",", "", LINE_END)))
                .collect(Collectors.joining());
        String file = simulated.map(origin -> origin + "-").orElse("") + FILE;
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> with(List<String> cells, Optional<String> last) {
        return Stream.concat(cells.stream(), last.stream()).toList();
    }

    private static List<String> cells(AuditLine line) {
        return Stream.of(
                        line.position(),
                        Answers.text(line.time()),
                        line.actor(),
                        line.role(),
                        line.onBehalfOf(),
                        line.type(),
                        line.subject(),
                        line.reason(),
                        line.channel(),
                        line.commandId(),
                        FieldsCodec.text(line.before()),
                        FieldsCodec.text(line.after()))
                .map(AuditCsv::text)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** Blanks in front do not keep a spreadsheet from it. */
    private static boolean beginsFormula(String text) {
        return text.chars()
                .filter(character -> BEGIN_FORMULAS.indexOf(character) >= 0 || !isBlank(character))
                .limit(1)
                .anyMatch(character -> BEGIN_FORMULAS.indexOf(character) >= 0);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    static String cell(String text) {
        String harmless = beginsFormula(text) ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
