package org.kpiledger.edge.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of the status together; a part that fails says so in its own place and does not hide the others. */
@RestController
class StatusController {
    private static final Logger log = LoggerFactory.getLogger(StatusController.class);

    private final List<StatusPart> parts;
    private final JsonMapper json;

    StatusController(ObjectProvider<StatusPart> parts, JsonMapper json) {
        this.parts = parts.orderedStream().toList();
        this.json = json;
        Map<String, Long> named = this.parts.stream()
                .filter(part -> !part.name().isEmpty())
                .collect(Collectors.groupingBy(StatusPart::name, Collectors.counting()));
        if (named.values().stream().anyMatch(count -> count > 1)) {
            throw new IllegalStateException("two parts of the status have one name: " + named);
        }
    }

    @GetMapping("/api/status")
    Map<String, Object> status() {
        var all = new LinkedHashMap<String, Object>();
        for (StatusPart part : parts) {
            try {
                add(all, part);
            } catch (RuntimeException e) {
                log.warn(
                        "the part {} of the status does not answer",
                        part.getClass().getName(),
                        e);
                all.put(
                        part.name().isEmpty() ? part.getClass().getSimpleName() : part.name(),
                        Map.of("problem", "This part does not answer; the process's log says why."));
            }
        }
        return all;
    }

    private void add(Map<String, Object> all, StatusPart part) {
        if (part.name().isEmpty()) {
            all.putAll(json.convertValue(part.status(), new TypeReference<Map<String, Object>>() {}));
        } else {
            all.put(part.name(), part.status());
        }
    }
}
