package org.kpiledger.edge;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the interface as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("KPI Ledger")
                        .version(version())
                        .description(
                                "Plan, budget, KPIs and risks from an event log: commands add entries, queries answer"
                                        + " as valid at one moment and as known at another. Failures are problem documents"
                                        + " (RFC 9457) with a stable code. Where the log holds a simulated history, each"
                                        + " answer has the header KPI-Ledger-Log with the log's name. Log in with Basic:"
                                        + " the name and password of an account. Tokens are made by the pages for who is"
                                        + " logged in there, and not given out.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .security(List.of(new SecurityRequirement().addList(BASIC)));
    }

    @Bean
    DescribedReads describedStatus() {
        return new DescribedReads(
                "operation",
                Map.of(
                        "/api/status",
                        DescribedReads.Read.of("How the log, the relay and the projections stand"),
                        "/api/actors",
                        DescribedReads.Read.of("Who stands behind the actor ids in the log")));
    }

    private static String version() {
        return Objects.requireNonNullElse(ApiDescription.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
