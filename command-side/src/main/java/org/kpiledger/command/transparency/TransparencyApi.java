package org.kpiledger.command.transparency;

import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.KeyFolder;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The log to outsiders, for an application to import. */
@Configuration(proxyBeanMethods = false)
@Import({CheckpointController.class, TileController.class, ProofController.class})
public class TransparencyApi {
    @Bean
    Checkpoints checkpoints(EventLog log, KeyFolder keys) {
        return new Checkpoints(log, LogKey.of(log.writer().origin(), keys));
    }

    @Bean
    OpenApiCustomizer transparencyOpenApi() {
        return new TransparencyOpenApi();
    }
}
