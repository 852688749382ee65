package org.kpiledger.web.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.web.pages.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Keeps what was typed into a form of a login that is over, of which nothing is sent. Where nobody is logged in, it leads by
 * way of the login back to the form; the user sees it and sends it again. Who is logged in, as by another window meanwhile,
 * is told that the form was not accepted (403), with the way back to it.
 *
 * <p>Only what our own pages send is kept, so that nobody else fills the form of whoever logs in next.
 */
final class ExpiredForms implements AccessDeniedHandler {
    /** Where {@link org.springframework.security.web.savedrequest.HttpSessionRequestCache} looks. */
    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    /** By which the page of a form tells what has to be chosen anew. */
    private static final String FILES = "filesNotKept";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String form = request.getParameter("form");
        boolean kept = request.getMethod().equals("POST")
                && isPage(form)
                && isFromHere(request)
                && Typed.of(request).with(FILES, files(request)).keep(request);
        if (kept && !isLoggedIn()) {
            request.getSession().setAttribute(SAVED, new SimpleSavedRequest(form));
            response.sendRedirect(request.getContextPath() + "/login?expired");
            return;
        }
        request.setAttribute("formKept", kept ? form : null);
        otherwise.handle(request, response, denied);
    }

    /** The request does not know yet, since the token is looked at first. */
    private static boolean isLoggedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller;
    }

    /** The names of the files that came with the form. */
    private static String files(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return "";
        }
        return request.getParts().stream()
                .map(Part::getSubmittedFileName)
                .filter(name -> name != null && !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean isPage(@Nullable String form) {
        return form != null && form.startsWith("/plans/") && form.chars().noneMatch(letter -> letter < ' ');
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        try {
            return origin != null
                    && URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
