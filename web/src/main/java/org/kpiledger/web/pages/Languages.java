package org.kpiledger.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what {@code ?lang=} says, which is kept in a cookie; else the cookie; else the first of
 * {@code Accept-Language} that the pages speak; else English.
 */
final class Languages implements LocaleResolver {
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);
    static final String PARAMETER = "lang";
    static final String COOKIE = "kpiledger-language";

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).or(() -> kept(request)).orElseGet(() -> accepted(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is set by the address");
    }

    /** Keeps the language that the address asks for. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(locale -> {
            var cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return spoken(request.getParameter(PARAMETER));
    }

    private static Optional<Locale> kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : spoken(cookie.getValue());
    }

    private static Locale accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> spoken(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
