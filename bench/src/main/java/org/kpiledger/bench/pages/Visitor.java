package org.kpiledger.bench.pages;

import static org.kpiledger.bench.pages.DevTools.BROWSER;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Somebody who is logged in, and whose browser has nothing of the pages when one is opened. */
final class Visitor {
    static final int WIDTH = 1280;
    static final int HEIGHT = 900;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /**
     * A paint is the largest as long as no larger one comes; so long behind the end of loading none does.
     *
     * <p>Source: W3C Largest Contentful Paint, section 2.1; {@code transferSize} of W3C Resource Timing 2, section 4.3.
     */
    private static final String MEASURE = """
            new Promise(done => {
              let largest = 0;
              new PerformanceObserver(list => list.getEntries().forEach(paint => largest = Math.max(largest, paint.startTime)))
                .observe({type: "largest-contentful-paint", buffered: true});
              const bytes = loaded => loaded.reduce((sum, one) => sum + one.transferSize, 0);
              setTimeout(() => {
                const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
                const chart = all.filter(one => one.name.includes("echarts"));
                done({largest, status: all[0].responseStatus, chart: bytes(chart), bytes: bytes(all) - bytes(chart)});
              }, 500);
            })
            """;

    private final DevTools browser;
    private final URI system;
    private final List<Map<String, Object>> cookies;

    private Visitor(DevTools browser, URI system, List<Map<String, Object>> cookies) {
        this.browser = browser;
        this.system = system;
        this.cookies = cookies;
    }

    /** Logs in by the form, outside the browser. */
    static Visitor login(DevTools browser, URI system, String account) throws IOException, InterruptedException {
        CookieManager jar = new CookieManager();
        try (HttpClient http = HttpClient.newBuilder()
                .cookieHandler(jar)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            URI login = system.resolve("/login");
            HttpResponse<String> form =
                    http.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(form.body());
            String csrf = token.find() ? token.group(1) : "";
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + account + "&password=demo&_csrf="
                                    + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200 || page.uri().getPath().equals("/login")) {
                throw new IOException(account + " cannot log in: " + page.statusCode() + " " + page.uri());
            }
        }
        return new Visitor(
                browser,
                system,
                jar.getCookieStore().getCookies().stream()
                        .map(cookie -> of(cookie, system))
                        .toList());
    }

    private static Map<String, Object> of(HttpCookie cookie, URI system) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("name", cookie.getName());
        known.put("value", cookie.getValue());
        known.put("url", system.toString());
        return known;
    }

    /** @throws IOException where another page than the wanted one is shown */
    Visit open(String path) throws IOException, InterruptedException {
        String context = browser.call(BROWSER, "Target.createBrowserContext", Map.of())
                .get("browserContextId")
                .asString();
        try {
            browser.call(BROWSER, "Storage.setCookies", Map.of("cookies", cookies, "browserContextId", context));
            String target = browser.call(
                            BROWSER,
                            "Target.createTarget",
                            Map.of(
                                    "url", "about:blank",
                                    "browserContextId", context,
                                    "width", WIDTH,
                                    "height", HEIGHT))
                    .get("targetId")
                    .asString();
            String page = browser.call(BROWSER, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                    .get("sessionId")
                    .asString();
            browser.call(page, "Page.enable", Map.of());
            browser.call(
                    page, "Page.navigate", Map.of("url", system.resolve(path).toString()));
            browser.await(page, "Page.loadEventFired");
            return visit(
                    path,
                    browser.call(
                                    page,
                                    "Runtime.evaluate",
                                    Map.of("expression", MEASURE, "awaitPromise", true, "returnByValue", true))
                            .path("result")
                            .path("value"));
        } finally {
            browser.call(BROWSER, "Target.disposeBrowserContext", Map.of("browserContextId", context));
        }
    }

    private static Visit visit(String path, JsonNode measured) throws IOException {
        if (measured.path("status").asInt(0) != 200 || measured.path("largest").asDouble(0) <= 0) {
            throw new IOException(path + " is not shown: " + measured);
        }
        return new Visit(
                measured.get("largest").asDouble(),
                measured.get("bytes").asLong(),
                measured.get("chart").asLong());
    }
}
