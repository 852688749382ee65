package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What only a real browser can tell: contrast and structure, width, the policy on scripts, the chart. */
class BrowserTest extends WithPages {
    private static final String VALUE = "OP-23%2Fvalue%2FP1.EMT.K4%2FmemberStates%2F2023%2FASP%2FH-005";

    private static final List<String> PAGES = List.of(
            "/",
            "/plans/OP-23/kpis",
            "/plans/OP-23/kpis/P1.EMT.K4",
            "/plans/OP-23/kpis/P1.EMT.K1",
            "/plans/OP-23/kpis/P1.EMT.K4/value?id=" + VALUE,
            "/plans/OP-23/kpis/P1.EMT.K4/record",
            "/plans/OP-23/budget",
            "/plans/OP-23/risks?compareKnownAt=%40400",
            "/plans/OP-23/activities",
            "/plans/OP-23/periods",
            "/plans/OP-23/do/RaiseRisk",
            "/plans/OP-23/do/RefineKpi?kpi=P1.EMT.K4",
            "/plans/OP-23/do/TransferBudget?fiscalYear=2023",
            "/plans/OP-23/do/ApproveBudget?fiscalYear=2023",
            "/plans/OP-23/changes",
            "/plans/OP-23/changes?compareKnownAt=%40400",
            "/plans/OP-23/figure?kind=ALLOCATION&node=P3.CD&year=2023",
            "/plans/OP-23/figure?kind=AVAILABLE&node=P1&year=2023",
            "/plans/OP-23/kpis/P1.EMT.K4/figure?measure=memberStates&period=2023",
            "/plans/OP-23/kpis/P1.EMT.K4/cycle?measure=memberStates",
            "/plans/OP-23/kpis/P1.EMT.K4/standing?measure=memberStates",
            "/plans/OP-23/work",
            "/plans/OP-23/entry",
            "/audit",
            "/audit/611",
            "/audit/exceptions",
            "/audit/findings",
            "/audit/authority",
            "/status",
            "/plans?knownAt=%40400",
            "/plans/OP-23?year=2025",
            "/plans/OP-23/budget?year=2025",
            "/plans/OP-23?year=abc",
            "/no-such-page",
            "/login?wrong");

    /** Puts a word of 200 letters before whatever the data may write; what the pages themselves write stays. */
    private static final String LONG_WORDS = """
            () => {
              const own = "thead, caption, dt, label, legend, button, option, .tag, .number, .period, .position, .hint, time, script, h2, figcaption";
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
            async path => {
              const page = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
              const data = "[lang=en], code, q, .words, .changes, .user, select, script, dt code, .meta, .subject";
              const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
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

    /** What axe finds by how a page looks and which language it is in; all else is the same at any width and scheme. */
    private static final List<String> RULES_OF_LOOK_AND_LANGUAGE = List.of(
            "color-contrast",
            "link-in-text-block",
            "target-size",
            "scrollable-region-focusable",
            "aria-hidden-focus",
            "th-has-data-cells",
            "html-has-lang",
            "html-lang-valid",
            "valid-lang");

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
            loggedIn = login("planner");
        }
        // Else what is to be clicked may still be scrolled to.
        return chromium.browser().newContext(options.setStorageState(loggedIn).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The browser's cookies behind the login. */
    private String login(String account) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            page.fill("#username", account);
            page.fill("#password", "demo");
            page.click("main button[type=submit]");
            return context.storageState();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en, true", "390, DARK, ar, false"})
    void pagesMeetWcag22AaAndFitTheirWidthWhateverWordsTheyHave(
            int width, ColorScheme scheme, String language, boolean allRules) {
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
                // What is far below is looked at too.
                page.addStyleTag(
                        new Page.AddStyleTagOptions().setContent("* { content-visibility: visible !important }"));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(picture(path + " " + width + " " + language)));
                assertMeets(allRules ? axe(page) : axe(page).withRules(RULES_OF_LOOK_AND_LANGUAGE), path);
                assertFits(page, path);
                // Last, since it spoils the page: words without end stay within it.
                assertThat((int) page.evaluate(LONG_WORDS)).as(path).isPositive();
                assertFits(page, path);
            }
        }
    }

    /** They are made of what all pages are made of, so once is enough. */
    @ParameterizedTest
    @CsvSource("390, DARK, zh")
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
                assertMeets(axe(page), answer);
                assertFits(page, answer);
            }
        }
    }

    @Test
    void printedPagesFitTheirSheetWithTheMomentAndWithoutWaysElsewhere() {
        // A4 between usual margins, at 96 dots an inch.
        var options = new Browser.NewContextOptions().setViewportSize(718, 1050);
        try (BrowserContext context = context(options)) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String path :
                    List.of("/", "/plans/OP-23/budget", "/plans/OP-23/kpis/P1.EMT.K4", "/plans/OP-23/risks")) {
                page.navigate(address(path));
                assertFits(page, path + " on paper");
                assertThat(page.isVisible(".moment time")).as(path).isTrue();
                assertThat(page.isVisible(".bar")).as(path).isFalse();
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

    /** Pictures of all pages are kept with the build, to be looked at; as JPEG they cost a quarter less to make. */
    private static Path picture(String name) {
        return Path.of("target", "screenshots", name.replaceAll("[^A-Za-z0-9]+", "-") + ".jpg");
    }

    private static AxeBuilder axe(Page page) {
        // Only what is wrong is brought over from the browser, not also each element that is right.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                // Checks within the page: the other mode opens a page more for each one, to add up frames we do not
                // have.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    }

    private static void assertMeets(AxeBuilder axe, String what) {
        assertThat(axe.analyze().getViolations()).as(what).isEmpty();
    }

    private static void assertFits(Page page, String what) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what sticks out of " + what)
                .isEqualTo(0);
    }

    @Test
    void chinesePagesHaveNoEnglishSentenceThatIsNotMarkedAsSuch() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setLocale("zh"))) {
            Page page = context.newPage();
            // Read from one page and not drawn: this is about words.
            page.navigate(address("/status"));
            for (String path : PAGES) {
                assertThat((List<?>) page.evaluate(NOT_TRANSLATED, path))
                        .as(path)
                        .isEmpty();
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
    void valueIsEnteredByKeyboardAlone() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(address("/plans/OP-23/kpis/P1.EMT.K4/record"));
            LEDGER.asked().clear();
            page.focus("#period");
            page.keyboard().type("2024");
            page.keyboard().press("Tab");
            page.keyboard().type("Asia");
            page.focus("#valueDate");
            page.keyboard().type("2024-06");
            page.keyboard().press("Tab");
            page.keyboard().type("TON VUT");
            page.keyboard().press("Enter");
            page.waitForURL("**/value?id=*");
            assertThat(LEDGER.commands())
                    .singleElement()
                    .satisfies(command -> assertThat(command.body())
                            .contains(
                                    "\"period\":\"2024\"",
                                    "\"reportingUnit\":\"ASP\"",
                                    "\"valueDate\":\"2024-06\"",
                                    "VUT"));
        }
    }

    @Test
    void lostAnswerIsSaidToBeOneAndTheFormIsSentAgainUnderItsKey() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(address("/plans/OP-23/kpis/P1.EMT.K4/record"));
            LEDGER.asked().clear();
            fill(page);
            page.route("**/record?sent*", route -> {
                route.fetch();
                route.abort("connectionreset");
            });
            page.click("form.entry-form button:not([name])");
            assertThat(page.textContent("form .errors")).contains("it is not known whether it was saved");
            assertThat(page.inputValue("#members")).isEqualTo("TON VUT");
            page.unroute("**/record?sent*");
            page.click("form .errors button");
            page.waitForURL("**/value?id=*");
            assertThat(page.textContent("p.note.good")).isEqualTo("Recorded.");
            assertSentAlike(2);
        }
    }

    @Test
    void goingBackFromALostNetworkFindsTheFormAsItWasWithoutScriptToo() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/plans/OP-23/kpis/P1.EMT.K4/record"));
            LEDGER.asked().clear();
            String key = page.inputValue("[name=key]");
            fill(page);
            context.setOffline(true);
            page.click("form.entry-form button:not([name])");
            page.locator("form.entry-form")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.goBack();
            assertThat(page.inputValue("#members")).isEqualTo("TON VUT");
            context.setOffline(false);
            page.click("form.entry-form button:not([name])");
            page.waitForURL("**/value?id=*");
            assertSentAlike(1);
            assertThat(LEDGER.commands().getFirst().key()).isEqualTo(key);
        }
    }

    private static void fill(Page page) {
        page.fill("#period", "2023");
        page.fill("#valueDate", "2023-02");
        page.fill("#members", "TON VUT");
    }

    /** So many commands went out, all of them the same, under the same key. */
    private static void assertSentAlike(int times) {
        assertThat(LEDGER.commands())
                .hasSize(times)
                .extracting(command -> command.key() + command.body())
                .containsOnly(LEDGER.commands().getFirst().key()
                        + LEDGER.commands().getFirst().body());
    }

    @Test
    void valueWithItsEvidenceIsApprovedByWayOfFourAccounts() {
        LEDGER.reviews();
        as("owner", "KPI_OWNER", page -> {
            page.navigate(address("/plans/OP-23/kpis/P1.EMT.K4/record"));
            fill(page);
            page.setInputFiles(
                    "#file",
                    new FilePayload("report.txt", "text/plain", "two islands".getBytes(StandardCharsets.UTF_8)));
            page.click("form.entry-form button:not([name])");
            page.waitForURL("**/value?id=*");
            return page.url();
        });
        step("owner2", "KPI_OWNER", "submit");
        step("approver2", "APPROVER", "verify");
        step("approver", "APPROVER", "approve");
        assertThat(LEDGER.commands())
                .extracting(command -> Path.of(command.uri().getPath()).getFileName() + " by " + actor(command))
                .containsExactly(
                        "RecordKpiValue by " + actorOf("owner"),
                        "SubmitKpiValue by " + actorOf("owner2"),
                        "VerifyKpiValue by " + actorOf("approver2"),
                        "ApproveKpiValue by " + actorOf("approver"));
        assertThat(LEDGER.asked())
                .anyMatch(asked -> asked.uri().getPath().startsWith("/api/evidence/")
                        && asked.body().equals("two islands"));
    }

    /** Takes the one step that the value's page offers. */
    private void step(String account, String role, String action) {
        as(account, role, page -> {
            page.navigate(address("/plans/OP-23/kpis/P1.EMT.K4/value?id=" + VALUE));
            assertThat(page.evaluate("[...document.querySelectorAll('.actions .buttons form')]"
                            + ".map(form => form.getAttribute('action').split('/').pop())"))
                    .as("what is offered to " + account)
                    .isEqualTo(List.of(action));
            page.click(".actions .buttons form button");
            return page.locator("p.note.good").textContent();
        });
    }

    private void as(String account, String role, Function<Page, String> does) {
        mayActAs(account, role);
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setStorageState(login(account)))) {
            assertThat(does.apply(context.newPage())).isNotEmpty();
        }
    }

    /** Whom the token of a command names. */
    private static String actor(StubLedger.Asked command) {
        String claims = new String(
                Base64.getUrlDecoder().decode(command.authorization().split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(claims).get("sub").asString();
    }

    @Test
    void cellsOfASpreadsheetFillTheGridAndWhatIsMoreTheFieldBelow() {
        mayActAs("planner", "KPI_OWNER");
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(address("/plans/OP-23/entry?period=2024"));
            int rows = page.locator("[data-grid] tbody tr").count();
            page.evaluate("""
                    rows => {
                      const data = new DataTransfer();
                      data.setData("text/plain", Array.from({length: rows + 1}, (_, i) => `2024-0${i % 9 + 1}\\tASP\\t${i}`).join("\\n"));
                      document.getElementById("valueDate.0").dispatchEvent(
                        new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                    }
                    """, rows);
            assertThat(page.inputValue("[id='valueDate.0']")).isEqualTo("2024-01");
            assertThat(page.inputValue("[id='value." + (rows - 1) + "']")).isEqualTo(Integer.toString(rows - 1));
            assertThat(page.inputValue("#pasted")).contains("ASP\t" + rows);
            page.focus("[id='value.0']");
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("value.1");
        }
    }

    @Test
    void hundredThousandRowsAreRefusedWithTheLimitBeforeAnythingIsSent() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(address("/plans/OP-23/entry"));
            page.evaluate(
                    "document.getElementById('pasted').value = 'P1.EMT.K4\\tmemberStates\\t2024\\t2024\\tASP\\t1\\n'.repeat(100000)");
            LEDGER.asked().clear();
            page.click("button[value=check] >> nth=0");
            assertThat(page.textContent("#too-many")).contains("At most 250 rows", "100,000");
            assertThat(LEDGER.asked()).isEmpty();
        }
    }

    @Test
    void firstVisitBringsLessThanHalfAMegabyteWithoutTheChartLibrary() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            for (String path : List.of("/", "/plans/OP-23/budget", "/plans/OP-23/kpis/P1.EMT.K4", "/audit")) {
                Page page = context.newPage();
                page.navigate(address(path));
                Number bytes = (Number) page.evaluate("""
                        () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                          .filter(one => !one.name.includes("echarts")).reduce((sum, one) => sum + one.transferSize, 0)
                        """);
                assertThat(bytes.intValue()).as(path).isPositive().isLessThan(500_000);
                page.close();
            }
        }
    }

    @Test
    void chartHasALegendItsUnitAndTheCodesBesideTheNames() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setViewportSize(390, 900))) {
            Page page = context.newPage();
            page.navigate(address("/plans/OP-23/budget"));
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
            page.navigate(address("/plans/OP-23/budget"));
            page.waitForSelector("figure.chart canvas");
            assertThat(page.isVisible("figure.chart")).isTrue();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void withoutScriptThereIsTheTableAndNoEmptyChart() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/plans/OP-23/budget"));
            assertThat(page.isVisible("#allocations")).isTrue();
            assertThat(page.isVisible("figure.chart")).isFalse();
        }
    }
}
