package org.kpiledger.edge.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.kpiledger.edge.problems.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses query parameters where an address takes none: somebody who sends {@code ?dryRun=true} with a command expects
 * something of it. Where some are taken, the controller refuses the others.
 */
@Component
class WithoutParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String[] PATHS = {
        "/api/status",
        "/api/actors",
        "/api/commands",
        "/api/commands/*",
        "/api/evidence/*",
        "/api/schemas/**",
        "/asyncapi.json",
        "/log/checkpoint",
        "/log/key",
        "/log/tile/**"
    };

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PATHS);
    }

    /** The body of a form is none of its business, so the query is read and not the parameters. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && !query.isEmpty()) {
            throw Problems.badParameter(firstName(query), "is not known here; this takes no parameters")
                    .exception();
        }
        return true;
    }

    private static String firstName(String query) {
        String name = query.split("[=&]", 2)[0];
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            return name;
        }
    }
}
