package org.kpiledger.edge;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Describes in the OpenAPI document what is read at some addresses, where their controllers only say what it is called.
 *
 * @param reads by path
 */
public record DescribedReads(String tag, Map<String, Read> reads) implements OpenApiCustomizer {
    /**
     * One address.
     *
     * @param summary what is read there
     * @param parameters what each parameter means, by its name
     */
    public record Read(String summary, Map<String, String> parameters) {
        public static Read of(String summary) {
            return new Read(summary, Map.of());
        }
    }

    @Override
    public void customise(OpenAPI document) {
        reads.forEach((path, read) -> Optional.ofNullable(document.getPaths())
                .map(paths -> paths.get(path))
                .map(PathItem::getGet)
                .ifPresent(operation -> describe(operation, read)));
    }

    private void describe(Operation operation, Read read) {
        operation.summary(read.summary()).tags(List.of(tag));
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                String meaning = read.parameters().get(parameter.getName());
                if (meaning != null) {
                    parameter.description(meaning);
                }
            }
        }
    }
}
