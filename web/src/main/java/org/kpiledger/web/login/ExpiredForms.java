package org.kpiledger.web.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.pages.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Keeps what was typed into a form whose login has expired, and leads by way of the login back to the form, which is not
 * sent by itself: the user sees it and sends it again.
 *
 * <p>Only what our own pages send is kept, so that nobody else fills the form of whoever logs in next.
 */
final class ExpiredForms implements AccessDeniedHandler {
    /** Where {@link org.springframework.security.web.savedrequest.HttpSessionRequestCache} looks. */
    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean expired =
                request.getUserPrincipal() == null && request.getMethod().equals("POST");
        String form = request.getParameter("form");
        if (!expired
                || !isPage(form)
                || !isFromHere(request)
                || !Typed.of(request).keep(request)) {
            otherwise.handle(request, response, denied);
            return;
        }
        request.getSession().setAttribute(SAVED, new SimpleSavedRequest(form));
        response.sendRedirect(request.getContextPath() + "/login?expired");
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
