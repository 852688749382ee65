package org.kpiledger.edge.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.ApiPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers what failed outside a controller: pages with an error page, the API and all other clients with a problem. */
@Controller
class FailedRequests extends BasicErrorController {
    private final ProblemWriter writer;
    private final JsonMapper json;

    FailedRequests(
            ErrorAttributes attributes,
            ObjectProvider<ErrorViewResolver> pages,
            ProblemWriter writer,
            JsonMapper json) {
        super(attributes, new ErrorProperties(), pages.orderedStream().toList());
        this.writer = writer;
        this.json = json;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!ApiPaths.contains(request)) {
            return super.errorHtml(request, response);
        }
        return new ModelAndView((model, _, answer) -> writer.write(request, answer, problem(request)));
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        Problem problem = problem(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.convertValue(ProblemTexts.in(request, problem), new TypeReference<>() {}));
    }

    /** Nothing failed where its address is asked for as if it were a page's: there is none. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }

    private Problem problem(HttpServletRequest request) {
        int status = getStatus(request).value();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return status >= 500
                ? GeneralProblems.internal((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), path)
                : GeneralProblems.ofStatus(status, path);
    }
}
