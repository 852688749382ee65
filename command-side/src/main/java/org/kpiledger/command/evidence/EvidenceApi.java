package org.kpiledger.command.evidence;

import java.nio.file.Path;
import org.kpiledger.edge.BadSetup;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * The files and their addresses. They are in {@code ${kpiledger.evidence}} or else {@code ${kpiledger.data}/evidence}, and
 * none has more bytes than {@code ${kpiledger.evidence.max-size}}, such as {@code 20MB}.
 */
@Configuration(proxyBeanMethods = false)
public class EvidenceApi {
    @Bean
    EvidenceStore evidenceStore(
            @Value("${kpiledger.evidence:${kpiledger.data:./data}/evidence}") Path folder,
            @Value("${kpiledger.evidence.max-size:20MB}") String maxSize) {
        return EvidenceStore.in(folder, bytes(maxSize));
    }

    private static long bytes(String size) {
        try {
            long bytes = DataSize.parse(size).toBytes();
            if (bytes > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below, as is a size of nothing.
        }
        throw new BadSetup("The setting kpiledger.evidence.max-size must be a size such as 20MB, not " + size + ".");
    }

    @Bean
    EvidenceController evidenceController(EvidenceStore store, MayHandIn rights) {
        return new EvidenceController(store, rights);
    }

    @Bean
    EvidenceStatus evidenceStatus(EvidenceStore store) {
        return new EvidenceStatus(store);
    }

    @Bean
    OpenApiCustomizer evidenceOpenApi(EvidenceStore store) {
        return new EvidenceOpenApi(store.bytesMax());
    }
}
