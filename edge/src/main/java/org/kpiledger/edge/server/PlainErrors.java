package org.kpiledger.edge.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * What the server itself refuses, such as an address that cannot be decoded, is answered by a short problem document,
 * like all else, instead of the server's own page.
 */
public final class PlainErrors extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(status);
        String phrase = known == null ? "Refused" : known.getReasonPhrase();
        String code = phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"urn:kpi-ledger:problem:" + code + "\",\"title\":\"" + phrase
                        + "\",\"status\":" + status
                        + ",\"detail\":\"The server does not take such a request.\",\"code\":\"" + code + "\"}");
                response.finishResponse();
            }
        } catch (IOException gone) {
            LoggerFactory.getLogger(PlainErrors.class).debug("A refusal could not be sent", gone);
        }
    }
}
