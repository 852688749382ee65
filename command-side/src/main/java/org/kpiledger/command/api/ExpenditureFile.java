package org.kpiledger.command.api;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.budget.ExpenditureRow;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.events.codec.FieldError;
import org.kpiledger.events.codec.InvalidFields;
import org.kpiledger.events.codec.Json;
import org.kpiledger.events.codec.RecordCodec;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of payments, as an accounting system exports it: CSV in UTF-8 with a header, read strictly. Nothing is guessed:
 * neither another separator, nor another encoding, nor a comma in an amount.
 *
 * <p>Source: RFC 4180; a byte order mark and whatever line ends, also mixed, are taken.
 *
 * @param rows in the order of the file
 */
record ExpenditureFile(List<Row> rows) {
    static final int BYTES_MAX = 1024 * 1024;
    static final int ROWS_MAX = 1_000;

    private static final String TITLE = "The file is not acceptable";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final List<String> REQUIRED = List.of("node", "amount", "currency", "reference", "date");
    private static final List<String> OPTIONAL = List.of("commitment", "reason");
    private static final Pattern WITH_COMMA = Pattern.compile("-?[0-9'. ]*,[0-9]+");

    /**
     * One row.
     *
     * @param line of the file, from 1, the header among them; that on which a row of several lines begins
     * @param payment absent where {@code errors} say what cannot be read
     */
    record Row(
            long line, @Nullable String reference, @Nullable ExpenditureRow payment, List<FieldError> errors) {}

    /** @throws ProblemException 422 when it is no such file */
    static ExpenditureFile read(byte[] bytes) {
        String text = text(bytes);
        try (CSVParser records = CSVParser.parse(new StringReader(text), FORMAT)) {
            List<Row> rows = new ArrayList<>();
            List<String> header = null;
            for (CSVRecord record : records) {
                long line = records.getCurrentLineNumber() - breaksIn(record);
                if (header == null) {
                    header = header(record);
                } else if (rows.size() == ROWS_MAX) {
                    throw Problem.of(
                                    422,
                                    "too-many-rows",
                                    TITLE,
                                    "The file has more than " + ROWS_MAX + " rows. Split it.")
                            .exception();
                } else {
                    rows.add(row(line, header, record));
                }
            }
            if (rows.isEmpty()) {
                throw bad("The file has no rows below its header.");
            }
            return new ExpenditureFile(List.copyOf(rows));
        } catch (IOException | UncheckedIOException malformed) {
            throw bad(
                    "The file is not CSV after RFC 4180: " + message(malformed) + ". Check the quotation marks there.");
        }
    }

    private static String message(Exception malformed) {
        Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw bad("The file is not in UTF-8: line " + lineOfFirstBadByte(bytes)
                    + " has a byte that it does not allow. Save it as \"CSV UTF-8\".");
        }
    }

    private static long lineOfFirstBadByte(byte[] bytes) {
        long line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (!isUtf8(bytes, start, i)) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The parser counts the line on which a record ends. */
    private static long breaksIn(CSVRecord record) {
        return record.stream()
                .mapToLong(value -> value.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count())
                .sum();
    }

    private static List<String> header(CSVRecord record) {
        List<String> names = record.toList();
        if (names.size() == 1 && names.getFirst().contains(";")) {
            throw bad("The fields are parted by semicolons. Part them by commas.");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw bad("The header names a column \"" + name + "\", which is not known. It takes "
                        + String.join(", ", REQUIRED) + " and, if wanted, " + String.join(", ", OPTIONAL)
                        + ".");
            }
            if (!seen.add(name)) {
                throw bad("The header names the column " + name + " more than once.");
            }
        }
        for (String name : REQUIRED) {
            if (!seen.contains(name)) {
                throw bad("The header lacks the column " + name + ".");
            }
        }
        return names;
    }

    private static Row row(long line, List<String> header, CSVRecord record) {
        if (record.size() != header.size()) {
            return new Row(
                    line,
                    null,
                    null,
                    List.of(
                            new FieldError(
                                    "",
                                    "has " + record.size() + " fields, but the header has " + header.size()
                                            + "; write amounts with a decimal point and put text with commas in quotation marks")));
        }
        ObjectNode fields = Json.MAPPER.createObjectNode();
        for (int i = 0; i < header.size(); i++) {
            String value = record.get(i);
            if (!value.isEmpty()) {
                fields.put(header.get(i), Normalizer.normalize(value, Normalizer.Form.NFC));
            }
        }
        String reference = fields.path("reference").asString("");
        String shown = reference.isEmpty() ? null : reference;
        if (WITH_COMMA.matcher(fields.path("amount").asString("")).matches()) {
            return new Row(
                    line,
                    shown,
                    null,
                    List.of(new FieldError(
                            "/amount",
                            "must have a decimal point and no other separator, such as 1250.40; what a comma means is"
                                    + " not guessed")));
        }
        try {
            return new Row(line, shown, RecordCodec.read(fields, ExpenditureRow.class), List.of());
        } catch (InvalidFields invalid) {
            return new Row(line, shown, null, invalid.errors());
        }
    }

    private static ProblemException bad(String sentence) {
        return Problem.of(422, "bad-file", TITLE, sentence).exception();
    }
}
