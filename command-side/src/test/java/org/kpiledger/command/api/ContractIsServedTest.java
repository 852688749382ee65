package org.kpiledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kpiledger.edge.problems.ProblemException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Schemas by type and version, and the document of the topic, over HTTP. */
class ContractIsServedTest {
    private final ContractController controller = new ContractController();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(controller).build();

    @Test
    void servesTheSchemaOfAVersion() throws Exception {
        http.perform(get("/api/schemas/BudgetTransferred/1"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/schema+json"))
                .andExpect(jsonPath("$.$id").value("urn:kpi-ledger:schema:BudgetTransferred:1"));
    }

    @Test
    void servesTheDocumentOfTheTopic() throws Exception {
        http.perform(get("/asyncapi.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.asyncapi").value("3.0.0"))
                .andExpect(jsonPath("$.channels.events.address").value("kpi-ledger.events.v1"));
    }

    @Test
    void refusesAVersionThatIsNotThere() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> controller.schema("BudgetTransferred", 2))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(404));
    }
}
