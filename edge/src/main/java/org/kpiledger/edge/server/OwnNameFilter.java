package org.kpiledger.edge.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * With the demo accounts, answers only to the names of this machine itself: a page from elsewhere whose name was made to
 * lead here could otherwise log in with the password that everybody knows. Source: RFC 9110, section 15.5.20.
 */
@Component
@Order(OwnNameFilter.FIRST)
class OwnNameFilter extends OncePerRequestFilter {
    /** Before the load gate and all security. */
    static final int FIRST = -120;

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Problem MISDIRECTED = Problem.of(
            421,
            "misdirected-request",
            "Not the name of this server",
            "With the demo accounts this server answers to localhost, 127.0.0.1 and [::1] only. Use one of these in the"
                    + " address, or start it with an accounts file.");

    private final Accounts accounts;
    private final ProblemWriter problems;

    OwnNameFilter(Accounts accounts, ProblemWriter problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !accounts.areDemo() || OWN_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        problems.write(request, response, MISDIRECTED);
    }
}
