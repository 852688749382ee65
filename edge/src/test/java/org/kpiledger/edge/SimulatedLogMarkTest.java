package org.kpiledger.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SimulatedLogMarkTest {
    private static final String LOG = "simulated-ab12cd";

    private static SimulatedLogMark of(SimulatedLog... logs) {
        var beans = new StaticListableBeanFactory();
        for (SimulatedLog log : logs) {
            beans.addBean("log" + beans.getBeanDefinitionCount(), log);
        }
        return new SimulatedLogMark(beans.getBeanProvider(SimulatedLog.class));
    }

    private static @Nullable String headerOf(SimulatedLogMark mark, String path) throws Exception {
        var response = new MockHttpServletResponse();
        mark.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response.getHeader(SimulatedLogMark.HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/plans", "/api/no-such-thing", "/log/checkpoint"})
    void answersOfASimulatedLogNameIt(String path) throws Exception {
        assertThat(headerOf(of(Optional::empty, () -> Optional.of(LOG)), path)).isEqualTo(LOG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/OP-23", "/login", "/apis"})
    void pagesSayItInWordsInstead(String path) throws Exception {
        assertThat(headerOf(of(() -> Optional.of(LOG)), path)).isNull();
    }

    @Test
    void answersOfARealLogHaveNoMark() throws Exception {
        assertThat(headerOf(of(Optional::empty), "/api/plans")).isNull();
        assertThat(headerOf(of(), "/api/plans")).isNull();
    }

    @Test
    void theStatusSaysSoOfASimulatedLogOnly() {
        assertThat(of(() -> Optional.of(LOG)).status()).isEqualTo(Map.of("simulated", true));
        assertThat(of(Optional::empty).status()).isEqualTo(Map.of());
    }
}
