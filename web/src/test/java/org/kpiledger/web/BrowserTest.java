package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
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
import org.junit.jupiter.params.provider.ValueSource;

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
            "/plans?knownAt=%40400",
            "/plans/OP-23?year=2025",
            "/plans/OP-23?year=abc",
            "/no-such-page",
            "/login?wrong");

    /** Puts a word of 200 letters before whatever the data may write; what the pages themselves write stays. */
    private static final String LONG_WORDS = """
            () => {
              const own = "thead, caption, dt, label, legend, button, option, .tag, .number, .hint, time, script, h2, figcaption";
              const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              const data = [];
              while (texts.nextNode()) {
                if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest(own)) {
                  data.push(texts.currentNode);
                }
              }
              data.forEach(text => text.data = "W".repeat(200) + " " + text.data);
              return data.length;
            }
            """;

    /** Sentences on a Chinese page that are not marked as English: two words of Latin letters, and not of the data. */
    private static final String NOT_TRANSLATED = """
            () => {
              const data = "[lang=en], code, q, .changes, .user, select, script, dt code, .meta, .subject";
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (texts.nextNode()) {
                const text = texts.currentNode.data.replace("KPI Ledger", "");
                if (/[A-Za-z]{2,} [A-Za-z]{2,}/.test(text) && !texts.currentNode.parentElement.closest(data)) {
                  found.push(text.trim());
                }
              }
              return found;
            }
            """;

    private static Chromium chromium;
    private static String loggedIn = "";

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    /** A visitor who has logged in: once for all tests, whose contexts share nothing else. */
    private BrowserContext context(Browser.NewContextOptions options) {
        if (loggedIn.isEmpty()) {
            loggedIn = login();
        }
        return chromium.browser().newContext(options.setStorageState(loggedIn));
    }

    /** The browser's cookies behind the login. */
    private String login() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            page.fill("#username", "planner");
            page.fill("#password", "demo");
            page.click("main button[type=submit]");
            return context.storageState();
        }
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
                assertMeetsAndFits(page, path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en", "390, DARK, zh"})
    void pagesInsteadOfAnAnswerMeetTheSame(int width, ColorScheme scheme, String language) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale(language)
                .setBypassCSP(true);
        try (BrowserContext context = context(options)) {
            Page page = context.newPage();
            for (String answer : List.of("503 loading", "503 not-there-yet", "403 forbidden", "500 internal-error")) {
                String[] parts = answer.split(" ");
                LEDGER.refuses(Integer.parseInt(parts[0]), parts[1], "[]");
                page.navigate(address("/plans/OP-23/risks"));
                assertMeetsAndFits(page, answer);
            }
        }
    }

    @Test
    void pageThatIsNotThereYetOpensByItselfWhenItIs() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.clock().install();
            LEDGER.refuses(503, "loading", "[]");
            page.navigate(address("/plans/OP-23/risks"));
            assertThat(page.isVisible("[data-again]")).isTrue();
            LEDGER.behaves();
            page.clock().fastForward(5_000);
            page.waitForSelector("h1:text-is('Risks')");
        }
    }

    private static void assertMeetsAndFits(Page page, String what) {
        // Only what is wrong is brought over from the browser, not also each element that is right.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var findings = new AxeBuilder(page)
                .options(options)
                // Checks within the page: the other mode opens a page more for each one, to add up frames we do not
                // have.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(findings).as(what).isEmpty();
        assertFits(page, what);
    }

    private static void assertFits(Page page, String what) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what sticks out of " + what)
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void wordsWithoutEndStayWithinThePage(int width) {
        try (BrowserContext context = context(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            Page page = context.newPage();
            for (String path : PAGES) {
                page.navigate(address(path));
                assertThat((int) page.evaluate(LONG_WORDS)).as(path).isPositive();
                assertFits(page, path);
            }
        }
    }

    @Test
    void chinesePagesHaveNoEnglishSentenceThatIsNotMarkedAsSuch() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setLocale("zh"))) {
            Page page = context.newPage();
            for (String path : PAGES) {
                page.navigate(address(path));
                assertThat((List<?>) page.evaluate(NOT_TRANSLATED)).as(path).isEmpty();
            }
        }
    }

    @Test
    void focusIsSeenOnWhateverTheKeyboardReaches() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(address("/audit"));
            for (int step = 0; step < 20; step++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)"))
                        .as(String.valueOf(page.evaluate("document.activeElement.outerHTML")))
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void chartHasALegendItsUnitAndTheCodesBesideTheNames() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setViewportSize(390, 900))) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.waitForSelector("figure.chart canvas");
            assertThat(page.evaluate("""
                            () => {
                              const canvas = document.querySelector("figure.chart .canvas");
                              const options = window.echarts.getInstanceByDom(canvas).getOption();
                              return [options.legend.length, options.xAxis[0].name, options.yAxis[0].data[0]].join("|");
                            }
                            """)).isEqualTo("1|CHF|P1 · Affordable connectivity");
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
