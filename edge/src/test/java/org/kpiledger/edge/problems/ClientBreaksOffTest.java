package org.kpiledger.edge.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ClientBreaksOffTest {
    private final ProblemAdvice advice = new ProblemAdvice(
            new StaticListableBeanFactory().getBeanProvider(ProblemTranslator.class),
            new ProblemWriter(JsonMapper.builder().build()));

    @Test
    void aClientThatIsGoneGetsNoAnswerAndIsNoFailureOfOurs() throws Exception {
        assertThat(answerTo(new ClientAbortException(new EOFException())).getContentAsString())
                .isEmpty();
    }

    @Test
    void whatFailsHereIsAnsweredWithAReferenceToTheLog() throws Exception {
        assertThat(answerTo(new IOException("disk")).getStatus()).isEqualTo(500);
    }

    private MockHttpServletResponse answerTo(Exception failure) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        advice.answer(failure, new MockHttpServletRequest("POST", "/api/commands/TransferBudget"), response);
        return response;
    }
}
