package org.kpiledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.problems.Problems;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One command a request. */
@RestController
class CommandsController {
    private final CommandDesk desk;

    CommandsController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping(
            path = "/api/commands/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer command(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        Utf8Only.require(request.getContentType());
        byte[] body = request.getInputStream().readNBytes(CommandReader.BODY_BYTES_MAX + 1);
        if (body.length > CommandReader.BODY_BYTES_MAX) {
            throw Problems.tooLarge("The body is larger than " + CommandReader.BODY_BYTES_MAX + " bytes. Shorten it.")
                    .exception();
        }
        return desk.carryOut(desk.ready(name, body, idempotencyKey, caller));
    }
}
