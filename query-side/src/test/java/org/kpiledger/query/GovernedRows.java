package org.kpiledger.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kpiledger.projections.Governed;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.consuming.Deliveries;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.rows.RowsDatabase;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a log in a database, and one controller that answers from them. */
public final class GovernedRows implements AutoCloseable {
    private final RowsDatabase database;
    private final MockMvc http;

    public GovernedRows(Path folder, Governed log, BiFunction<ReadModel, Moments, Object> controller) {
        database = RowsDatabase.in(folder);
        ReadModel model = ReadModel.serving(database);
        Deliveries.of(log.log().entries(), model.projectors().toArray(Projector<?>[]::new));
        long end = log.log().size();
        Moments moments = new Moments(model, Optional.of(() -> end), Clock.systemUTC());
        http = MockMvcBuilders.standaloneSetup(controller.apply(model, moments)).build();
    }

    public JsonNode get(String path) throws Exception {
        return JsonMapper.shared()
                .readTree(http.perform(MockMvcRequestBuilders.get(path))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        database.close();
    }
}
