package org.kpiledger.edge.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class StatusControllerTest {
    private record Part(String name, Supplier<Object> answer) implements StatusPart {
        @Override
        public Object status() {
            return answer.get();
        }
    }

    private static StatusController of(StatusPart... parts) {
        var beans = new StaticListableBeanFactory();
        for (StatusPart part : parts) {
            beans.addBean("part" + beans.getBeanDefinitionCount(), part);
        }
        return new StatusController(beans.getBeanProvider(StatusPart.class), JsonMapper.shared());
    }

    @Test
    void partsStandUnderTheirNamesAndTheOneWithoutANameOnTop() {
        assertThat(of(new Part("", () -> Map.of("position", 7)), new Part("projections", () -> List.of("allocations")))
                        .status())
                .isEqualTo(Map.of("position", 7, "projections", List.of("allocations")));
    }

    @Test
    void partThatFailsDoesNotHideTheOthers() {
        Map<String, Object> status = of(
                        new Part("relay", () -> {
                            throw new IllegalStateException("no connection to 10.0.0.7");
                        }),
                        new Part("log", () -> "open"))
                .status();
        assertThat(status).containsEntry("log", "open").containsKey("relay");
        assertThat(String.valueOf(status.get("relay")))
                .contains("does not answer")
                .doesNotContain("10.0.0.7");
    }

    @Test
    void twoPartsOfOneNameAreAMistake() {
        assertThatIllegalStateException().isThrownBy(() -> of(new Part("log", () -> "a"), new Part("log", () -> "b")));
    }
}
