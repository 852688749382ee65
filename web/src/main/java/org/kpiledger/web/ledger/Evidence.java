package org.kpiledger.web.ledger;

import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The files of evidence that the public API keeps, in the name of the user. */
@Component
public class Evidence {
    private final Exchange exchange;

    Evidence(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Has a file kept as evidence; one that is kept already stays.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     * @throws LedgerRefused when it is refused
     * @throws LedgerUnreachable when there is no answer; the same file is safe to send again
     */
    public void keep(String sha256, Resource file) {
        exchange.put(
                address(sha256),
                request -> request.contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                        .body(file),
                _ -> true);
    }

    /**
     * Passes a file of evidence on, after telling what it is.
     *
     * @param sha256 under which it is kept
     * @param to is given the headers of the answer first, and says where the bytes go
     * @throws LedgerRefused when there is none, or it was changed behind the ledger's back
     */
    public void pass(String sha256, Function<HttpHeaders, OutputStream> to) {
        exchange.get(
                address(sha256),
                request -> request,
                response -> response.getBody().transferTo(to.apply(response.getHeaders())));
    }

    private URI address(String sha256) {
        return exchange.commands("/api/evidence/{sha256}", Map.of(), sha256);
    }
}
