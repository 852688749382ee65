package org.kpiledger.command.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.evidence.SampleFiles.CSV;
import static org.kpiledger.command.evidence.SampleFiles.PDF;
import static org.kpiledger.command.evidence.SampleFiles.digest;
import static org.kpiledger.command.evidence.SampleFiles.pdf;
import static org.kpiledger.command.evidence.SampleFiles.text;
import static org.kpiledger.command.setup.StartedSide.code;
import static org.kpiledger.command.setup.StartedSide.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.setup.StartedSide;
import org.kpiledger.events.Sha256;
import tools.jackson.databind.JsonNode;

/** Files over HTTP, on the whole command side. */
class EvidenceIsKeptTest {
    private static final int SIZE_MAX = 4_096;

    @TempDir
    static Path data;

    private static StartedSide side;

    @BeforeAll
    static void start() {
        side = StartedSide.in(data, "--kpiledger.evidence.max-size=" + SIZE_MAX + "B");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void aFileIsKeptOnceAndGivenBackAsItWas() {
        byte[] file = pdf("kept once");

        assertThat(put("owner", file).statusCode()).isEqualTo(201);
        assertThat(put("planner", file).statusCode()).isEqualTo(200);

        HttpResponse<byte[]> given = side.get("auditor", address(file));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).isEqualTo(file);
        assertThat(given.headers().allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(given.headers().allValues("Content-Length")).containsExactly(String.valueOf(file.length));
        assertThat(given.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(given.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"" + digest(file) + ".pdf\"");
    }

    @Test
    void whatItIsIsToldByItsBytesAndNotByTheHeader() {
        assertThat(put("owner", CSV).statusCode()).isEqualTo(201);

        assertThat(side.get("owner", address(CSV)).headers().firstValue("Content-Type"))
                .contains("text/plain;charset=UTF-8");
    }

    /** The first is what curl says of any body, unless it is told otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/csv", "application/octet-stream"})
    void itIsTakenAsItIsWhateverTheHeaderSays(String contentType) {
        byte[] file = text("a=1&b=2," + contentType + "\n");

        assertThat(side.put("owner", address(file), contentType, file).statusCode())
                .isEqualTo(201);
        assertThat(side.get("owner", address(file)).body()).isEqualTo(file);
    }

    @Test
    void aFormThatHasTheFileAmongItsPartsIsNoFile() {
        byte[] file = text("a file");
        byte[] form = text(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na file\r\n--x--\r\n");
        HttpResponse<byte[]> answer = side.put("owner", address(file), "multipart/form-data; boundary=x", form);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).get("detail").stringValue())
                .contains("multipart/form-data")
                .contains("the file itself");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        byte[] nothing = {};
        for (byte[] named : List.of(nothing, PDF)) {
            HttpResponse<byte[]> answer = side.put("owner", address(named), nothing);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(code(answer)).isEqualTo("empty-evidence");
            assertThat(json(answer).get("detail").stringValue()).contains("is empty");
        }
        assertThat(drafts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "owner, 201",
        "owner2, 201",
        "planner, 201",
        "approver, 201",
        "director, 403",
        "auditor, 403",
        "integrator, 403",
        "admin, 403"
    })
    void isPutByThoseWhoRecordReportOrApprove(String account, int status) {
        byte[] file = pdf("of " + account);

        assertThat(put(account, file).statusCode()).isEqualTo(status);
        assertThat(side.get(account, address(file)).statusCode()).isEqualTo(status == 201 ? 200 : 404);
    }

    @Test
    void nothingIsGivenWithoutLogin() {
        assertThat(side.withoutLogin(address(PDF)).statusCode()).isEqualTo(401);
    }

    @Test
    void aFileAtTheAddressOfAnotherIsNotKept() throws IOException {
        byte[] meant = pdf("meant");
        HttpResponse<byte[]> answer = side.put("owner", address(meant), pdf("sent"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo("evidence-mismatch");
        assertThat(side.get("owner", address(meant)).statusCode()).isEqualTo(404);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whatIsKeptIsNotTakenForWhatComesToItsAddress() {
        byte[] file = pdf("first");
        put("owner", file);

        assertThat(side.put("owner", address(file), pdf("other")).statusCode()).isEqualTo(422);
        assertThat(side.get("owner", address(file)).body()).isEqualTo(file);
    }

    @Test
    void aFileThatOnlyBeginsAsOneOfAKindIsNotKept() throws IOException {
        HttpResponse<byte[]> answer = put("owner", text("%PDF-"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(code(answer)).isEqualTo("incomplete-evidence");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aFileOfAnotherKindIsNotKept() throws IOException {
        byte[] program = SampleFiles.hex("7f454c460201010000000000");
        HttpResponse<byte[]> answer = put("owner", program);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(code(answer)).isEqualTo("unsupported-evidence");
        assertThat(json(answer).get("detail").stringValue()).contains("PDF, PNG, JPEG");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsNotKept() throws IOException {
        byte[] large = text("x".repeat(SIZE_MAX + 1));

        assertThat(code(put("owner", large))).isEqualTo("too-large");
        // Without a length in front, it is found while it comes.
        HttpResponse<byte[]> chunked =
                side.put("owner", address(large), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(put("owner", text("x".repeat(SIZE_MAX))).statusCode()).isEqualTo(201);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void anAddressThatIsNoDigestIsRefusedByName() {
        for (String path : List.of("/api/evidence/abc", "/api/evidence/" + "A".repeat(64))) {
            assertThat(json(side.get("owner", path))
                            .get("errors")
                            .get(0)
                            .get("pointer")
                            .stringValue())
                    .isEqualTo("/sha256");
            assertThat(side.put("owner", path, PDF).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void aFileThatWasSwappedIsNotGivenOutAndTheStatusSaysSoUntilItIsPutRight() throws IOException {
        byte[] file = pdf("the truth");
        put("owner", file);
        Files.write(place(file), pdf("a lie"));

        HttpResponse<byte[]> answer = side.get("auditor", address(file));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(code(answer)).isEqualTo("evidence-damaged");
        assertThat(new String(answer.body(), UTF_8)).doesNotContain("a lie");
        JsonNode status = json(side.get("auditor", "/api/status")).get("evidence");
        assertThat(status.get("state").stringValue()).isEqualTo("DAMAGED");
        assertThat(status.get("damaged").get(0).stringValue())
                .isEqualTo(digest(file).value());

        assertThat(put("owner", file).statusCode()).isEqualTo(201);
        assertThat(side.get("auditor", address(file)).body()).isEqualTo(file);
        assertThat(json(side.get("auditor", "/api/status"))
                        .get("evidence")
                        .get("state")
                        .stringValue())
                .isEqualTo("OK");
    }

    @Test
    void filesAreTheirOwnersOnly() throws IOException {
        byte[] file = pdf("private");
        put("owner", file);

        assertThat(rights(place(file))).isEqualTo("rw-------");
        String spread = digest(file).value().substring(0, 2);
        assertThat(rights(data.resolve("evidence").resolve(spread))).isEqualTo("rwx------");
        assertThat(rights(data.resolve("evidence"))).isEqualTo("rwx------");
    }

    @Test
    void aValueThatNeedsEvidenceIsApprovedWhenTheFileIsThere() {
        side.plan(true);
        byte[] file = pdf("list of networks");
        side.done("owner", "RecordKpiValue", """
                {"planId":"OP-23","kpi":"P1.A.K1","measure":"m","period":"2023","valueDate":"2023-12-31","value":"3","evidence":["%s"]}""".formatted(digest(file)));
        String value = "{\"planId\":\"OP-23\",\"valueId\":\"OP-23/value/P1.A.K1/m/2023/GLO/-\"}";
        side.done("owner", "SubmitKpiValue", value);
        side.done("owner2", "VerifyKpiValue", value);

        HttpResponse<byte[]> tooEarly = side.command("approver", "ApproveKpiValue", value);
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(code(tooEarly)).isEqualTo("evidence-missing");

        assertThat(put("owner", file).statusCode()).isEqualTo(201);
        side.done("approver", "ApproveKpiValue", value);
    }

    @Test
    void theDescriptionOfTheInterfaceTellsOfIt() {
        JsonNode path = json(side.get("auditor", "/v3/api-docs")).get("paths").get("/api/evidence/{sha256}");

        assertThat(path.get("put").get("responses").propertyNames())
                .contains("200", "201", "401", "403", "413", "415", "422");
        assertThat(path.get("put").get("requestBody").get("description").stringValue())
                .contains("at most " + SIZE_MAX + " bytes");
        assertThat(path.get("get").get("responses").propertyNames()).contains("200", "404", "500");
    }

    private static HttpResponse<byte[]> put(String account, byte[] file) {
        return side.put(account, address(file), file);
    }

    private static String address(byte[] file) {
        return "/api/evidence/" + digest(file);
    }

    private static Path place(byte[] file) {
        Sha256 digest = digest(file);
        return data.resolve("evidence").resolve(digest.value().substring(0, 2)).resolve(digest.value());
    }

    private static List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("evidence"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
