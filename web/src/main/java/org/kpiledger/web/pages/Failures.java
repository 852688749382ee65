package org.kpiledger.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kpiledger.web.WebSide;
import org.kpiledger.web.ledger.LedgerProblem;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.LedgerUnreachable;
import org.kpiledger.web.pages.Complaints.Complaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page that fits what the API said instead of an answer. */
@ControllerAdvice(basePackageClasses = WebSide.class)
@Order(0)
class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final String SECONDS = "5";

    private final MessageSource messages;

    Failures(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView refused(LedgerRefused refused, HttpServletResponse response) {
        LedgerProblem problem = refused.problem();
        return switch (problem.status()) {
            case 403 -> new ModelAndView("failures/not-allowed", HttpStatus.FORBIDDEN);
            case 404 -> new ModelAndView("failures/not-found", HttpStatus.NOT_FOUND);
            case 422 -> notUnderstood(Complaints.of(problem));
            case 503 -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                String view = problem.is("loading") ? "failures/loading" : "failures/wait";
                yield new ModelAndView(view, HttpStatus.SERVICE_UNAVAILABLE).addObject("seconds", SECONDS);
            }
            default -> {
                log.warn("the API refuses a page: {}", refused.getMessage());
                yield new ModelAndView("failures/no-answer", HttpStatus.BAD_GATEWAY);
            }
        };
    }

    @ExceptionHandler
    ModelAndView absent(NoSuchThing nothing) {
        return new ModelAndView("failures/not-found", Map.of("kind", nothing.kind()), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView missing(MissingServletRequestParameterException missing) {
        return notTaken(new BadParameter(missing.getParameterName(), "bad.missing"));
    }

    @ExceptionHandler
    ModelAndView notTaken(BadParameter bad) {
        Locale language = LocaleContextHolder.getLocale();
        String message = messages.getMessage(bad.message(), bad.arguments(), language);
        return notUnderstood(new Complaints(List.of(new Complaint(bad.parameter(), message, language.getLanguage()))));
    }

    @ExceptionHandler
    ModelAndView unreachable(LedgerUnreachable unreachable, HttpServletResponse response) {
        log.warn("the API cannot be read: {}", unreachable.getMessage(), unreachable);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        return new ModelAndView("failures/no-answer", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView notUnderstood(Complaints complaints) {
        return new ModelAndView("failures/not-understood", HttpStatusCode.valueOf(422))
                .addObject("complaints", complaints);
    }
}
