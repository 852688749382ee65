package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The hash of a command; the expected values come from {@code printf ... | openssl dgst -sha256 -binary | base64}. */
class CommandHashTest {
    @Test
    void isTheBeginningOfTheDigestOfNameLineFeedAndBody() {
        assertThat(CommandHash.of("AllocateBudget", "{\"planId\":\"OP-23\"}".getBytes(UTF_8)))
                .isEqualTo("ipwyiGD6a6zRHJzGtQu4VS");
    }

    @Test
    void usesTheAlphabetOfUrls() {
        assertThat(CommandHash.of("AdoptPlan", "{\"document\":\"文件30\"}".getBytes(UTF_8)))
                .isEqualTo("b-41kHUBGsWJdasMykl1_0");
    }

    @Test
    void changesWithAWhiteSpaceInTheBody() {
        assertThat(CommandHash.of("AdoptPlan", "{}".getBytes(UTF_8)))
                .isNotEqualTo(CommandHash.of("AdoptPlan", "{ }".getBytes(UTF_8)));
    }
}
