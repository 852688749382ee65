package org.kpiledger.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what {@code ?lang=} says, which is kept in a cookie; else the cookie; else the first of
 * {@code Accept-Language} that the pages speak; else English.
 *
 * <p>The pages speak each language whose file of messages stands beside that of English.
 */
public final class Languages implements LocaleResolver {
    static final String FILES = "classpath*:org/kpiledger/web/messages*.properties";
    static final List<Spoken> SPOKEN = read();
    static final String PARAMETER = "lang";
    static final String COOKIE = "kpiledger-language";

    private static final Duration KEPT = Duration.ofDays(365);

    /**
     * A language, as its file of messages says it.
     *
     * @param locale by which numbers and dates are written
     * @param name of the language in itself
     * @param direction ltr or rtl
     */
    public record Spoken(Locale locale, String name, String direction) {
        public String code() {
            return locale.getLanguage();
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() -> kept(request))
                .orElseGet(() -> accepted(request))
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is set by the address");
    }

    /** Keeps the language that the address asks for. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(language -> {
            var cookie = ResponseCookie.from(COOKIE, language.code())
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    /** The language of a code; English where it is not spoken. */
    static Spoken of(String code) {
        return spoken(code).orElse(SPOKEN.getFirst());
    }

    private static Optional<Spoken> asked(HttpServletRequest request) {
        return spoken(request.getParameter(PARAMETER));
    }

    private static Optional<Spoken> kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : spoken(cookie.getValue());
    }

    private static Spoken accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return SPOKEN.getFirst();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> spoken(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(SPOKEN.getFirst());
        } catch (IllegalArgumentException e) {
            return SPOKEN.getFirst();
        }
    }

    private static Optional<Spoken> spoken(@Nullable String code) {
        return SPOKEN.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    private static List<Spoken> read() {
        try {
            List<Spoken> languages = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var messages = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    messages.load(reader);
                }
                languages.add(new Spoken(
                        Locale.forLanguageTag(messages.getProperty("language.tag")),
                        messages.getProperty("language.name"),
                        messages.getProperty("language.direction")));
            }
            languages.sort(
                    Comparator.comparing((Spoken language) -> !language.code().equals("en"))
                            .thenComparing(Spoken::code));
            return List.copyOf(languages);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
