package org.kpiledger.edge.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.kpiledger.edge.ApiPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Ends every failed request to the API with a problem document; requests for pages are left to the pages. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {
    private final List<ProblemTranslator> translators;
    private final ProblemWriter writer;

    ProblemAdvice(ObjectProvider<ProblemTranslator> translators, ProblemWriter writer) {
        this.translators = translators.orderedStream().toList();
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        boolean forSecurity =
                exception instanceof AccessDeniedException || exception instanceof AuthenticationException;
        if (forSecurity || !ApiPaths.contains(request)) {
            throw exception;
        }
        if (exception instanceof AsyncRequestNotUsableException || exception instanceof ClientAbortException) {
            // The client is gone: there is nobody to answer, and nothing of ours has failed.
            return;
        }
        if (exception instanceof ErrorResponse described) {
            described.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        writer.write(request, response, problem(exception, request.getRequestURI()));
    }

    private Problem problem(Exception exception, String path) {
        return translators.stream()
                .map(translator -> translator.translate(exception))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> GeneralProblems.of(exception, path));
    }
}
