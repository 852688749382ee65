package org.kpiledger.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON: an array, one object a line. */
public final class ResultsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResultsFile() {}

    public static String json(List<Row> rows) {
        return rows.stream()
                .map(row -> JSON.writeValueAsString(row.flat()))
                .collect(Collectors.joining(",\n ", "[", "]\n"));
    }

    public static void write(Path file, List<Row> rows) throws IOException {
        Files.writeString(file, json(rows));
    }
}
