package org.kpiledger.edge.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.edge.problems.ProblemException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WithoutParametersTest {
    private final WithoutParameters check = new WithoutParameters();

    @ParameterizedTest
    @CsvSource({"dryRun=true, /dryRun", "x, /x", "a=1&b=2, /a", "%C3%A9=1, /é", "%zz=1, /%zz"})
    void oneThatComesAllTheSameIsNamed(String query, String pointer) {
        assertThatThrownBy(() -> handle(query)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void withoutOneTheRequestGoesOn() {
        assertThat(handle(null)).isTrue();
        assertThat(handle("")).isTrue();
    }

    private boolean handle(@Nullable String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/commands/AdoptPlan");
        request.setQueryString(query);
        return check.preHandle(request, new MockHttpServletResponse(), this);
    }
}
