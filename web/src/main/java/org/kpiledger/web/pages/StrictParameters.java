package org.kpiledger.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpiledger.web.WebSide;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an address with a parameter that its page does not take, or takes once only: a moment with a slip in its name
 * must not show the figures of today.
 *
 * <p>A page takes what its controller's method asks for by {@link RequestParam} or as the components of a record.
 */
final class StrictParameters implements HandlerInterceptor {
    /** What a form sends is judged by what it is for. */
    private static final List<String> READ = List.of("GET", "HEAD");

    /**
     * {@code continue} is put behind the address to which a login leads back; {@code sent} behind that to which a form is
     * sent, so that it is not the page's own: a browser that cannot send it there goes back to the page, and not before it.
     */
    private static final List<String> EVERYWHERE = List.of(Languages.PARAMETER, "continue", "sent");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && READ.contains(request.getMethod())
                && isPage(method)
                && request.getParameterMap().size() > 0) {
            Set<String> known = known(method);
            request.getParameterMap().forEach((name, values) -> {
                if (!known.contains(name)) {
                    throw new BadParameter(name, "bad.unknown");
                }
                if (values.length > 1) {
                    throw new BadParameter(name, "bad.repeated");
                }
            });
        }
        return true;
    }

    private static boolean isPage(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith(WebSide.class.getPackageName());
    }

    private static Set<String> known(HandlerMethod method) {
        return Stream.concat(
                        EVERYWHERE.stream(),
                        Arrays.stream(method.getMethod().getParameters()).flatMap(StrictParameters::names))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(parameter.getName());
        }
        return parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
