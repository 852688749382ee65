package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a real browser can tell: contrast and structure, width, the policy on scripts, the chart. */
class BrowserTest extends WithPages {
    private static final List<String> PAGES = List.of(
            "/",
            "/plans/OP-23/kpis",
            "/plans/OP-23/kpis/P1.EMT.K4",
            "/plans/OP-23/kpis/P1.EMT.K1",
            "/plans/OP-23/risks",
            "/audit",
            "/status",
            "/plans?knownAt=%40400");

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        Page page = context.newPage();
        page.navigate(address("/login"));
        page.fill("#username", "planner");
        page.fill("#password", "demo");
        page.click("main button[type=submit]");
        page.close();
        return context;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en", "390, LIGHT, en", "390, DARK, zh"})
    void pagesMeetWcag22AaAndFitTheirWidth(int width, ColorScheme scheme, String language) {
        // The checker is a script of its own, which the pages' policy would keep out.
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale(language)
                .setBypassCSP(true);
        try (BrowserContext context = context(options)) {
            Page page = context.newPage();
            for (String path : PAGES) {
                page.navigate(address(path));
                var findings = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations();
                assertThat(findings).as(path).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("what sticks out of " + path)
                        .isEqualTo(0);
            }
        }
    }

    @Test
    void chartIsDrawnWithoutTheBrowserHavingToRefuseAnything() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(address("/"));
            page.waitForSelector("figure.chart canvas");
            assertThat(page.isVisible("figure.chart")).isTrue();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void withoutScriptThereIsTheTableAndNoEmptyChart() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/"));
            assertThat(page.isVisible("#allocations")).isTrue();
            assertThat(page.isVisible("figure.chart")).isFalse();
        }
    }
}
