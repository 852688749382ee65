package org.kpiledger.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The paths that machines read: they answer problem documents and 401, never a page and never a redirect. */
public final class ApiPaths {
    private static final List<String> FOLDERS = List.of("/api", "/log", "/v3", "/swagger-ui", "/actuator");
    private static final List<String> FILES = List.of("/asyncapi.json");

    private ApiPaths() {}

    /** Whether the request, or the one whose failure is now dispatched, is for a path of the API. */
    public static boolean contains(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return contains(path.substring(Math.min(request.getContextPath().length(), path.length())));
    }

    static boolean contains(String path) {
        return FILES.contains(path)
                || FOLDERS.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }
}
