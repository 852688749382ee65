package org.kpiledger.command.api;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.problems.Problem;
import org.springframework.http.MediaType;

/** JSON is exchanged in UTF-8; a body that says otherwise is not guessed at. Source: RFC 8259, section 8.1. */
final class Utf8Only {
    private Utf8Only() {}

    /** @throws org.kpiledger.edge.problems.ProblemException 415 */
    static void require(@Nullable String contentType) {
        Charset charset = contentType == null
                ? null
                : MediaType.parseMediaType(contentType).getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw Problem.of(
                            415,
                            "unsupported-media-type",
                            "Unsupported content type",
                            "The charset of the body is " + charset.name() + "; send it in UTF-8.")
                    .exception();
        }
    }
}
