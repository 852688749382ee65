package org.kpiledger.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.kpiledger.web.WebSide;
import org.kpiledger.web.ledger.LedgerProblem;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.LedgerUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page that fits what the API said instead of an answer. */
@ControllerAdvice(basePackageClasses = WebSide.class)
@Order(0)
class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final String SECONDS = "5";

    @ExceptionHandler
    ModelAndView refused(LedgerRefused refused, HttpServletResponse response) {
        LedgerProblem problem = refused.problem();
        return switch (problem.status()) {
            case 404 -> page("failures/not-found", HttpStatus.NOT_FOUND, problem);
            case 422 -> page("failures/not-understood", HttpStatusCode.valueOf(422), problem);
            case 503 -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                String view = problem.is("loading") ? "failures/loading" : "failures/wait";
                yield page(view, HttpStatus.SERVICE_UNAVAILABLE, problem).addObject("refresh", SECONDS);
            }
            default -> {
                log.warn("the API refuses a page: {}", refused.getMessage());
                yield page("failures/no-answer", HttpStatus.BAD_GATEWAY, problem);
            }
        };
    }

    @ExceptionHandler
    ModelAndView unreachable(LedgerUnreachable unreachable, HttpServletResponse response) {
        log.warn("the API cannot be read: {}", unreachable.getMessage(), unreachable);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        return new ModelAndView("failures/no-answer", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String view, HttpStatusCode status, LedgerProblem problem) {
        var page = new ModelAndView(view, status);
        page.addObject("problem", problem);
        return page;
    }
}
