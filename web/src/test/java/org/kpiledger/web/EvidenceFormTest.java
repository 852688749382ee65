package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that come with a value: where they go, and what is said where they are not taken. */
class EvidenceFormTest extends WithPages {
    private static final String RECORD = "/plans/OP-23/kpis/P1.EMT.K4/record";
    private static final byte[] REPORT = "countries served: 2".getBytes(StandardCharsets.UTF_8);
    /** Of the report, by {@code sha256sum}. */
    private static final String DIGEST = "ef07ed7d45c7c4991bf394776dcc7482d779ce486815847571faeb1742d21673";

    private static final int BYTES_MAX = 20 * 1024 * 1024;

    private static Map<String, String> form(String token, String... more) {
        var form = new LinkedHashMap<String, String>(Map.of("_csrf", token, "key", "k-1", "form", RECORD));
        form.put("measure", "memberStates");
        form.put("period", "2024");
        form.put("valueDate", "2024-06");
        form.put("note", "two <islands>");
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static List<StubLedger.Asked> put() {
        return LEDGER.asked().stream()
                .filter(asked -> asked.uri().getPath().startsWith("/api/evidence/"))
                .toList();
    }

    @Test
    void fileIsKeptUnderItsDigestAndTheValueNamesIt() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> empty = planner.open(RECORD);
        assertThat(empty.body()).contains("enctype=\"multipart/form-data\"", "type=\"file\"", "at most 20 MB together");
        LEDGER.behaves();
        HttpResponse<String> page =
                planner.postFile(RECORD, form(planner.token(empty), "evidence", "0".repeat(64)), "bericht.txt", REPORT);
        assertThat(page.body()).contains("Recorded.");
        assertThat(put()).singleElement().satisfies(file -> {
            assertThat(file.uri().getPath()).endsWith(DIGEST);
            assertThat(file.body()).isEqualTo("countries served: 2");
            assertThat(file.authorization()).startsWith("Bearer ");
        });
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(command -> assertThat(command.body())
                        .contains("\"evidence\":[\"" + "0".repeat(64) + "\",\"" + DIGEST + "\"]"));
    }

    @Test
    void formWithoutAFileIsSentAsItIs() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(RECORD));
        LEDGER.behaves();
        planner.postFile(RECORD, form(token), "", new byte[0]);
        assertThat(put()).isEmpty();
        assertThat(LEDGER.commands()).hasSize(1);
    }

    @Test
    void wordsOfAFormWithFilesStayAsTheyWereTyped() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(RECORD));
        LEDGER.behaves();
        planner.postFile(RECORD, form(token, "note", "Genève 中文 عربي"), "", new byte[0]);
        assertThat(LEDGER.commands())
                .singleElement()
                .satisfies(command -> assertThat(command.body()).contains("Genève 中文 عربي"));
    }

    @Test
    void refusedFileIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(RECORD));
        LEDGER.behaves();
        LEDGER.refusesQueriesOf("/api/evidence", 415, "unsupported-evidence", "[]");
        HttpResponse<String> page = planner.postFile(RECORD, form(token), "run<b>.exe", REPORT);
        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.body())
                .contains("href=\"#file\"", "run&lt;b&gt;.exe: Because.", "two &lt;islands&gt;", "value=\"k-1\"");
        assertThat(LEDGER.commands()).as("without its file nothing is recorded").isEmpty();
    }

    @Test
    void fileOfARefusedValueNeedNotBeChosenAgain() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(RECORD));
        LEDGER.refusesQueriesOf(
                "/api/commands", 422, "bad-field", "[{\"pointer\":\"/valueDate\",\"message\":\"must be a date\"}]");
        HttpResponse<String> page = planner.postFile(RECORD, form(token), "bericht.txt", REPORT);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Kept as evidence: bericht.txt.", "value=\"" + DIGEST + "\"", "two &lt;islands&gt;");
    }

    @Test
    void fileThatIsNotAnsweredForIsSaidToBeUnknown() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(RECORD));
        LEDGER.behaves();
        LEDGER.cutsOff("/api/evidence");
        HttpResponse<String> page = planner.postFile(RECORD, form(token), "bericht.txt", REPORT);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("bericht.txt: the ledger does not answer", "two &lt;islands&gt;");
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void fileAboveTheLimitIsRefusedWithTheLimitAndNothingIsSent() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(RECORD));
        LEDGER.behaves();
        HttpResponse<String> page = planner.postFile(RECORD, form(token), "film.pdf", new byte[BYTES_MAX + 1]);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("more than 20 MB together", "href=\"#file\"", "two &lt;islands&gt;");

        HttpResponse<String> more = planner.postFile(RECORD, form(token), "film.pdf", new byte[BYTES_MAX + 100_000]);
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains("This is too much at once", "Files may have 20 MB together.");
        assertThat(put()).isEmpty();
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void textThatIsTooLongBesideAFileIsAnsweredByThePageWithTheLimit() throws Exception {
        Visitor planner = planner();
        String token = planner.token(planner.open(RECORD));
        HttpResponse<String> page =
                planner.postFile(RECORD, form(token, "reason", "x".repeat(100_000)), "bericht.txt", REPORT);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("This is too much at once");
    }

    @Test
    void nothingLongIsTakenOfWhoeverIsNotLoggedIn() throws Exception {
        HttpResponse<String> page = visitor().postFile(RECORD, form("x"), "film.pdf", new byte[200_000]);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("log in in another window first");
    }

    @Test
    void formWithAFileNeedsItsToken() throws Exception {
        Visitor planner = planner();
        LEDGER.behaves();
        HttpResponse<String> refused = planner.postFile(RECORD, form("x"), "bericht.txt", REPORT);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(put()).isEmpty();
        assertThat(LEDGER.commands()).isEmpty();
    }

    @Test
    void expiredLoginKeepsWhatWasTypedBesideAFile() throws Exception {
        Visitor visitor = visitor();
        HttpResponse<String> login = visitor.postFile(RECORD, form("of-the-session-before"), "bericht.txt", REPORT);
        assertThat(login.uri().toString()).endsWith("/login?expired");
        assertThat(visitor.login("owner", "demo").body())
                .contains("has not been sent", "two &lt;islands&gt;", "Choose anew: bericht.txt");
        assertThat(put()).isEmpty();
    }

    @Test
    void fileIsSavedFromThePagesAndNeverShownInThem() throws Exception {
        Visitor planner = planner();
        LEDGER.answers(200, "{}");
        HttpResponse<String> file = planner.open("/evidence/" + DIGEST);
        assertThat(file.body()).isEqualTo("{}");
        assertThat(file.headers().firstValue("content-security-policy")).hasValue("default-src 'none'; sandbox");
        assertThat(file.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(Arrays.asList(
                        planner.open("/evidence/x").statusCode(),
                        visitor().open("/evidence/" + DIGEST).uri().getPath()))
                .containsExactly(404, "/login");
    }
}
