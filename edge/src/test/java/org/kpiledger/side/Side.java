package org.kpiledger.side;

import java.util.Map;
import org.kpiledger.edge.Edge;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemTranslator;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.edge.status.StatusPart;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The application of this side, with one controller that can be made to fail in every way. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Edge.class, Side.Answers.class})
public class Side {
    /** An exception that only this side knows. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Bean
    ProblemTranslator refused() {
        return exception -> exception instanceof Refused
                ? Problem.of(409, "refused-here", "Refused", "A rule of this side stands against it.")
                : null;
    }

    @Bean
    StatusPart head() {
        return part("", Map.of("position", 7));
    }

    @Bean
    StatusPart relay() {
        return part("relay", Map.of("state", "RUNNING"));
    }

    private static StatusPart part(String name, Object status) {
        return new StatusPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Object status() {
                return status;
            }
        };
    }

    @RestController
    static class Answers {
        @GetMapping("/api/whoami")
        Caller whoami(Caller caller) {
            return caller;
        }

        @GetMapping("/api/numbers/{number}")
        int number(@PathVariable int number, @RequestParam(defaultValue = "1") int times) {
            return number * times;
        }

        @PostMapping(path = "/api/echo", consumes = MediaType.APPLICATION_JSON_VALUE)
        Map<String, Object> echo(@RequestBody Map<String, Object> body) {
            return body;
        }

        @GetMapping("/api/refused")
        String refused() {
            throw new Refused();
        }

        @GetMapping("/api/late")
        String late() {
            throw Problems.unavailable("not-yet-visible", "Not yet.", 1).exception();
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("the inside of the house");
        }

        @GetMapping(path = "/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
        String checkpoint() {
            return "open to all";
        }

        @GetMapping("/log/tile/0")
        String tile() {
            return "behind login";
        }

        @GetMapping("/actuator/env")
        String env() {
            return "shown to nobody";
        }

        @GetMapping("/actuator/health/readiness")
        String health() {
            return "UP";
        }
    }
}
