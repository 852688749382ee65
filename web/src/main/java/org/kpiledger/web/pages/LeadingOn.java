package org.kpiledger.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the pages' script, which sends a form by itself to notice that the network is gone, where the form leads: 204, and
 * the address in {@code KPI-Ledger-Next}. Led there like a browser, it would be shown what is meant for the user, once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LeadingOn extends OncePerRequestFilter {
    private static final String BY_SCRIPT = "KPI-Ledger-Form";
    private static final String NEXT = "KPI-Ledger-Next";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(BY_SCRIPT) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) {
                setStatus(SC_NO_CONTENT);
                setHeader(NEXT, location);
            }

            @Override
            public void sendRedirect(String location, int status, boolean clearBuffer) {
                sendRedirect(location);
            }

            @Override
            public void sendRedirect(String location, boolean clearBuffer) {
                sendRedirect(location);
            }

            @Override
            public void sendRedirect(String location, int status) {
                sendRedirect(location);
            }
        });
    }
}
