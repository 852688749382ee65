package org.kpiledger.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 below {@code /api} while the {@link LoadGate} is closed, before anything is read or any password checked. */
@Component
@Order(LoadGateFilter.BEFORE_SECURITY)
class LoadGateFilter extends OncePerRequestFilter {
    /** The security filter of Spring Boot stands at -100. */
    static final int BEFORE_SECURITY = -110;

    private static final Problem LOADING = Problem.of(
                    503,
                    "loading",
                    "The plan is being loaded",
                    "What is asked about is being loaded for the first time here; try again in a few seconds.")
            .retryAfterSeconds(2);

    private final LoadGate gate;
    private final ProblemWriter problems;

    LoadGateFilter(LoadGate gate, ProblemWriter problems) {
        this.gate = gate;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return gate.isOpen() || !path.startsWith("/api/") || path.equals("/api/status");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        problems.write(request, response, LOADING);
    }
}
