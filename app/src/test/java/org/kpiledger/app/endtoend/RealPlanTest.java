package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.app.LedgerProcess;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything in one process, as its user starts it. */
class RealPlanTest extends RealPlanChecks {
    @TempDir
    static Path data;

    private @Nullable LedgerProcess running;
    private @Nullable URI address;

    @Override
    Api start() throws Exception {
        var process = LedgerProcess.start(List.of("up", "--data", data.toString(), "--port", "0", "--kafka-port", "0"));
        running = process;
        address = process.readyAddress();
        return new Api(address);
    }

    @Test
    @Order(50)
    void replayedByTheFeedAloneItSaysTheSame() throws Exception {
        long position = api().position() - 1;
        JsonNode asked = api().get("auditor", "/api/plans/OP-23/allocations?year=2023&knownAt=@" + position);
        JsonNode budget = replayed("--to", "@" + position, "--json")
                .get("plans")
                .get(0)
                .get("budgets")
                .get(0);
        for (String figure : List.of("total", "allocated", "unallocated", "spent")) {
            assertThat(budget.get(figure)).as(figure).isEqualTo(asked.get(figure));
        }

        JsonNode trail = api().get("auditor", "/api/audit?subject=OP-23/budget/2023&limit=1000&to=@" + position);
        JsonNode story = replayed("--to", "@" + position, "--subject", "OP-23/budget/2023", "--json");
        assertThat(story.get("entries").size()).isEqualTo(trail.get("entries").size());
        for (int i = 0; i < story.get("entries").size(); i++) {
            for (String field : List.of("position", "time", "actor", "type", "before", "after")) {
                assertThat(story.get("entries").get(i).get(field))
                        .isEqualTo(trail.get("entries").get(i).get(field));
            }
        }
    }

    @Test
    @Order(51)
    void aReplayThatCannotBeIsOneLine() throws Exception {
        try (var beyond = replay("--to", "@999999999")) {
            assertThat(beyond.exitCode()).isEqualTo(2);
            assertThat(beyond.restOfLines())
                    .singleElement()
                    .asString()
                    .startsWith("The log has no entry 999999999; it ends at @");
        }
        try (var refused = replay("--to", "@1", "--user", "auditor:wrong")) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.restOfLines()).singleElement().asString().contains("does not let this account in");
        }
    }

    private JsonNode replayed(String... arguments) throws Exception {
        try (var process = replay(arguments)) {
            List<String> lines = process.restOfLines();
            assertThat(process.exitCode()).as(lines.toString()).isZero();
            return JsonMapper.shared().readTree(String.join("", lines));
        }
    }

    private LedgerProcess replay(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("replay", "--url", String.valueOf(address)));
        all.addAll(List.of(arguments));
        return LedgerProcess.start(all);
    }

    @Override
    void stopInOrder() throws Exception {
        process().terminate();
        assertThat(process().exitCode()).isZero();
    }

    @Override
    List<String> stored() throws Exception {
        return Stored.entries(data);
    }

    @Override
    void deleteRows() throws Exception {
        FileSystemUtils.deleteRecursively(data.resolve("rows"));
    }

    @AfterAll
    void stop() throws Exception {
        process().close();
    }

    private LedgerProcess process() {
        return Objects.requireNonNull(running);
    }
}
