package org.kpiledger.command.api;

import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.codec.AsyncApi;
import org.kpiledger.events.codec.EventSchemas;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What consumers of the events rely on: the schema of each version, and the contract of the topic. */
@RestController
class ContractController {
    private static final String SCHEMA_JSON = "application/schema+json";

    @GetMapping(path = "/api/schemas/{type}/{version:[0-9]{1,6}}", produces = SCHEMA_JSON)
    String schema(@PathVariable("type") String type, @PathVariable("version") int version) {
        return EventSchemas.text(type, version)
                .orElseThrow(() -> Problems.unknown(
                                "unknown-schema",
                                "There is no version " + version
                                        + " of an event of this type; /asyncapi.json lists all.")
                        .exception());
    }

    @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String asyncApi() {
        return AsyncApi.json();
    }
}
