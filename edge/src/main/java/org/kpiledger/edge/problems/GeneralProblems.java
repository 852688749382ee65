package org.kpiledger.edge.problems;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The problems behind what Spring itself throws, and behind what nobody expected. */
final class GeneralProblems {
    private static final Logger log = LoggerFactory.getLogger(GeneralProblems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneralProblems() {}

    static Problem of(Exception exception, String path) {
        Problem known = known(exception, path);
        if (known != null) {
            return known;
        }
        if (exception instanceof ErrorResponse response
                && !response.getStatusCode().is5xxServerError()) {
            return ofStatus(response.getStatusCode().value(), path);
        }
        return internal(exception, path);
    }

    private static @Nullable Problem known(Exception exception, String path) {
        return switch (exception) {
            case ProblemException thrown -> thrown.problem();
            case NoResourceFoundException _ -> Problems.noSuchResource(path);
            case NoHandlerFoundException _ -> Problems.noSuchResource(path);
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(
                        405,
                        "method-not-allowed",
                        "Method not allowed",
                        "The method " + e.getMethod() + " is not for this address.");
            case HttpMediaTypeNotAcceptableException _ ->
                Problem.of(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "None of the types in the Accept header can be given here.");
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "Unsupported content type",
                        "The content type of the body is not taken here; send "
                                + MediaType.toString(e.getSupportedMediaTypes()) + ".");
            case MaxUploadSizeExceededException _ -> Problems.tooLarge("The body is larger than what is taken here.");
            case HttpMessageNotReadableException _ ->
                Problems.malformed("The body is not what its content type says; check it for syntax errors.");
            case InvalidParameterException _ ->
                Problem.of(
                        400,
                        "malformed-parameter",
                        "A parameter cannot be read",
                        "A parameter cannot be read: what is escaped in it is no UTF-8 text.");
            case MissingServletRequestParameterException e -> Problems.badParameter(e.getParameterName(), "is missing");
            case MethodArgumentTypeMismatchException e ->
                Problems.badParameter(e.getName(), "cannot be read: " + expectation(e));
            case MissingRequestHeaderException e ->
                Problem.of(
                        400,
                        "missing-header",
                        "A header is missing",
                        "The header " + e.getHeaderName() + " is missing.");
            case AsyncRequestTimeoutException _ ->
                Problems.unavailable("timed-out", "The answer took too long; try again.", 1);
            default -> null;
        };
    }

    private static String expectation(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        if (type == null) {
            return "it has another form";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "it must be a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "it must be true or false";
        }
        return "it must be a " + type.getSimpleName();
    }

    static Problem ofStatus(int status, String path) {
        if (status == 404) {
            return Problems.noSuchResource(path);
        }
        HttpStatus known = HttpStatus.resolve(status);
        String phrase = known == null ? "Refused" : known.getReasonPhrase();
        String code =
                known == null ? "refused" : phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Problem.of(status, code, phrase, "The request was not accepted: " + phrase + ".");
    }

    static Problem internal(@Nullable Throwable cause, String path) {
        var bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        log.error("{} failed, reference {}", path, reference, cause);
        return Problems.internal(reference);
    }
}
