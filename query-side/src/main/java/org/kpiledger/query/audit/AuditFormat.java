package org.kpiledger.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** As what the audit trail is answered. */
enum AuditFormat {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", new MediaType("text", "csv"));

    private final String label;
    private final MediaType type;

    AuditFormat(String label, MediaType type) {
        this.label = label;
        this.type = type;
    }

    static AuditFormat labelled(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be json or csv"));
    }

    /** What the client would rather have by its header {@code Accept}; JSON where it does not mind. */
    static AuditFormat acceptedBy(HttpServletRequest request) {
        return accepted(request).stream()
                .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                .flatMap(type -> Arrays.stream(values()).filter(format -> type.includes(format.type)))
                .findFirst()
                .orElse(JSON);
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }
}
