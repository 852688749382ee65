package org.kpiledger.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form that is longer than the server takes by a page that says so, with the limit.
 *
 * <p>What was sent is read and dropped first: a browser that is cut off in the middle of sending shows no page at all.
 * Of whoever is not logged in nothing longer than a form without files is taken, so that nobody fills the disk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TooLong extends OncePerRequestFilter {
    /** So many rows of a sheet a form takes: as many as fit below the server's limit with room to spare. */
    public static final int ROWS_MAX = 250;

    /** Where it says more, it is cut off all the same. */
    private static final long BYTES_DROPPED_MAX = DataSize.ofMegabytes(32).toBytes();

    private static final List<String> NO_PAGES = List.of("/api", "/log/", "/actuator");

    private final FileLimit limit;

    TooLong(FileLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(is(request, MediaType.APPLICATION_FORM_URLENCODED) || is(request, MediaType.MULTIPART_FORM_DATA))
                || NO_PAGES.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getCharacterEncoding() == null) {
            // Parts are read here for the first time, and kept as they were read then.
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        boolean files = is(request, MediaType.MULTIPART_FORM_DATA);
        boolean known = isLoggedIn(request);
        long bytesMax = files && known ? limit.bytesMax() : limit.textBytesMax();
        if (request.getContentLengthLong() <= bytesMax && (!files || isTaken(request, known))) {
            chain.doFilter(request, response);
            return;
        }
        try (InputStream sent = request.getInputStream()) {
            sent.skip(BYTES_DROPPED_MAX);
        }
        request.setAttribute("kilobytesMax", limit.textBytesMax() / 1024);
        request.setAttribute("rowsMax", ROWS_MAX);
        request.setAttribute("megabytesMax", files ? limit.fileMegabytesMax() : null);
        request.setAttribute("loggedOut", files && !known);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    /** Whether the server takes its parts; what nobody knows the length of is taken of nobody who is not known. */
    private static boolean isTaken(HttpServletRequest request, boolean known) throws ServletException, IOException {
        if (!known && request.getContentLengthLong() < 0) {
            return false;
        }
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException tooLong) {
            return false;
        }
    }

    private static boolean isLoggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean is(HttpServletRequest request, MediaType type) {
        String sent = request.getContentType();
        return sent != null && sent.startsWith(type.toString());
    }
}
