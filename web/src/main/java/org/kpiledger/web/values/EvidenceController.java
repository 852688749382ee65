package org.kpiledger.web.values;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.kpiledger.web.ledger.Evidence;
import org.kpiledger.web.pages.NoSuchThing;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of evidence for those who are logged in to the pages, to be saved and never shown in them. */
@Controller
class EvidenceController {
    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG);

    private final Evidence evidence;

    EvidenceController(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{sha256}")
    void file(@PathVariable String sha256, HttpServletResponse response) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new NoSuchThing("evidence", sha256);
        }
        evidence.pass(sha256, headers -> begun(headers, response));
    }

    private static OutputStream begun(HttpHeaders headers, HttpServletResponse response) {
        PASSED_ON.forEach(name -> headers.getOrEmpty(name).forEach(value -> response.setHeader(name, value)));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try {
            return response.getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
