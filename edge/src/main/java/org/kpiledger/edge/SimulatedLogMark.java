package org.kpiledger.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kpiledger.edge.status.StatusPart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks every answer below {@code /api} and {@code /log}, a refusal too, and the status, where the log is a simulated one:
 * by the header {@code KPI-Ledger-Log} with its name, and by {@code simulated}. Of a real log there is no mark.
 */
@Component
@Order(SimulatedLogMark.BEFORE_ALL_THAT_ANSWER)
class SimulatedLogMark extends OncePerRequestFilter implements StatusPart {
    /** Behind the server's own filters, before {@code OwnNameFilter} and the load gate. */
    static final int BEFORE_ALL_THAT_ANSWER = -130;

    static final String HEADER = "KPI-Ledger-Log";

    private static final List<String> MARKED = List.of("/api/", "/log/");

    /** Looked up once, at the first request: looking takes longer than all else that is done here. */
    private final Supplier<List<SimulatedLog>> logs;

    SimulatedLogMark(ObjectProvider<SimulatedLog> logs) {
        this.logs = SingletonSupplier.of(() -> logs.stream().toList());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return MARKED.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        simulated().ifPresent(name -> response.setHeader(HEADER, name));
        chain.doFilter(request, response);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Object status() {
        return simulated().isPresent() ? Map.of("simulated", true) : Map.of();
    }

    private Optional<String> simulated() {
        return logs.get().stream()
                .map(SimulatedLog::name)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
