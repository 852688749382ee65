package org.kpiledger.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a browser keep a page with a form for whoever goes back to it, as from its own page that says that the network is
 * gone: the form is there with what was typed and under the same key, so that sending it again carries it out once. Asked
 * for in any other way it is read anew.
 *
 * <p>Source: RFC 9111, section 6, by which going back may show what is stored, however old; but {@code no-store}, which all
 * other pages have, stores nothing.
 */
final class GoingBack implements HandlerInterceptor {
    private static final Set<String> FORMS = Set.of("command", "record", "value", "entry-grid");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && FORMS.contains(String.valueOf(page.getViewName()))) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePrivate().getHeaderValue());
        }
    }
}
