package org.kpiledger.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form that is longer than the server takes by a page that says so, with the limit.
 *
 * <p>What was sent is read and dropped first: a browser that is cut off in the middle of sending shows no page at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TooLong extends OncePerRequestFilter {
    /** So many rows of a sheet a form takes: as many as fit below the server's limit with room to spare. */
    public static final int ROWS_MAX = 250;

    /** Where it says more, it is cut off all the same. */
    private static final long BYTES_DROPPED_MAX = DataSize.ofMegabytes(32).toBytes();

    private static final List<String> NO_PAGES = List.of("/api", "/log/", "/actuator");

    private final long bytesMax;

    TooLong(@Value("${server.tomcat.max-http-form-post-size}") DataSize formMax) {
        bytesMax = formMax.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || NO_PAGES.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= bytesMax) {
            chain.doFilter(request, response);
            return;
        }
        try (InputStream sent = request.getInputStream()) {
            sent.skip(BYTES_DROPPED_MAX);
        }
        request.setAttribute("kilobytesMax", bytesMax / 1024);
        request.setAttribute("rowsMax", ROWS_MAX);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
}
