package org.kpiledger.web.work;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Up to which entry a user has seen what changed, kept in a cookie of the user's own. */
final class Seen {
    private static final Duration KEPT = Duration.ofDays(365);

    private Seen() {}

    /** Empty before the first visit. */
    static OptionalLong by(String user, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(user));
        return cookie == null || !cookie.getValue().matches("[0-9]{1,15}")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(cookie.getValue()));
    }

    static String cookie(String user, long position) {
        return ResponseCookie.from(name(user), Long.toString(position))
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String name(String user) {
        return "kpiledger-seen-" + user;
    }
}
