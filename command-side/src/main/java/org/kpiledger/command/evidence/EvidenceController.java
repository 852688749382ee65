package org.kpiledger.command.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files in and out, each at the address of its SHA-256. */
@RestController
class EvidenceController {
    /** Nothing in a file that is shown all the same may run or fetch. */
    private static final String NO_POWERS = "default-src 'none'; sandbox";

    private static final String FORM_WITH_FILES = "multipart/form-data";

    private final EvidenceStore store;
    private final MayHandIn rights;

    EvidenceController(EvidenceStore store, MayHandIn rights) {
        this.store = store;
        this.rights = rights;
    }

    /** What is kept. */
    record Answer(String sha256) {}

    @PutMapping("/api/evidence/{sha256}")
    ResponseEntity<Answer> put(@PathVariable String sha256, HttpServletRequest request, Caller caller)
            throws IOException {
        if (!rights.of(new ActorId(caller.actorId()))) {
            throw Problems.forbidden("Evidence is put by those who record values or report activities, in the role"
                            + " KPI_OWNER, PLANNER or APPROVER. Ask somebody who may, or have a role granted to you.")
                    .exception();
        }
        Sha256 digest = digest(sha256);
        requireFileItself(request.getContentType());
        if (request.getContentLengthLong() > store.bytesMax()) {
            throw store.tooLarge();
        }
        Kept kept;
        try (InputStream content = request.getInputStream()) {
            kept = store.keep(digest, content);
        }
        return ResponseEntity.status(kept == Kept.NEW ? 201 : 200).body(new Answer(sha256));
    }

    @GetMapping("/api/evidence/{sha256}")
    void get(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        Sha256 digest = digest(sha256);
        KeptFile file = open(digest);
        try (FileChannel content = file.content();
                InputStream in = Channels.newInputStream(content)) {
            response.setContentType(file.type().mediaType());
            response.setContentLengthLong(file.bytes());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + digest + "." + file.type().extension() + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", NO_POWERS);
            response.setHeader(HttpHeaders.ETAG, "\"" + digest + "\"");
            OutputStream out = response.getOutputStream();
            in.transferTo(out);
            out.flush();
        }
    }

    /** Of a form that has the file among its parts the server reads the parts, and the bytes that came are gone. */
    private static void requireFileItself(@Nullable String type) {
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM_WITH_FILES)) {
            throw Problem.of(
                            415,
                            "unsupported-media-type",
                            "Unsupported content type",
                            "The body is a form with parts (" + FORM_WITH_FILES + "). Send the file itself as the body,"
                                    + " with any other content type or none.")
                    .exception();
        }
    }

    private KeptFile open(Sha256 digest) throws IOException {
        try {
            return store.open(digest)
                    .orElseThrow(() -> Problems.unknown(
                                    "unknown-evidence",
                                    "No file with the SHA-256 " + digest + " is kept here. Put it to this address.")
                            .exception());
        } catch (DamagedEvidence damaged) {
            throw Problem.of(
                            500,
                            "evidence-damaged",
                            "The file was changed behind the ledger's back",
                            String.valueOf(damaged.getMessage()))
                    .exception();
        }
    }

    private static Sha256 digest(String text) {
        try {
            return new Sha256(text);
        } catch (IllegalArgumentException bad) {
            throw Problems.badParameter("sha256", String.valueOf(bad.getMessage()))
                    .exception();
        }
    }
}
