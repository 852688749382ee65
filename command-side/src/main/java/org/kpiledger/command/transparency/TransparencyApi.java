package org.kpiledger.command.transparency;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.SigningKeys;
import org.kpiledger.edge.KeyFolder;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The log to outsiders, for an application to import. */
@Configuration(proxyBeanMethods = false)
@Import({CheckpointController.class, TileController.class, ProofController.class})
public class TransparencyApi {
    @Bean
    Checkpoints checkpoints(EventLog log, KeyFolder keys, @Value("${" + LogKey.DECISION + ":}") String newKey) {
        return new Checkpoints(log, LogKey.of(log.writer().origin(), keys, before(log), newKey));
    }

    private static LogKey.Before before(EventLog log) {
        SigningKeys signed = log.signingKeys();
        return new LogKey.Before() {
            @Override
            public Optional<String> last() {
                return signed.last();
            }

            @Override
            public void keep(String verifierKey, @Nullable String reason) {
                signed.keep(verifierKey, log.writer().head().position(), reason);
            }
        };
    }

    @Bean
    OpenApiCustomizer transparencyOpenApi() {
        return new TransparencyOpenApi();
    }
}
