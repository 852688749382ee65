package org.kpiledger.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.KeyFolder;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.EntryBundle;
import org.kpiledger.log.InclusionProof;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.Tile;
import org.kpiledger.log.VerifierKey;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What an outsider asks for over HTTP, of a log with its opening entry alone, and what he is refused. */
class LogIsServedTest {
    @TempDir
    Path folder;

    private EventLog log;
    private ProofController proofs;
    private TileController tiles;
    private MockMvc http;

    @BeforeEach
    void open() {
        log = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
        proofs = new ProofController(log);
        tiles = new TileController(log);
        Checkpoints checkpoints = new TransparencyApi().checkpoints(log, new KeyFolder(folder.resolve("keys")), "");
        http = MockMvcBuilders.standaloneSetup(proofs, tiles, new CheckpointController(checkpoints))
                .build();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private byte[] got(String path) throws Exception {
        return http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void theEntryLeadsByItsTileToTheSignedRoot() throws Exception {
        VerifierKey key = VerifierKey.parse(new String(got("/log/key"), StandardCharsets.UTF_8).strip());
        Checkpoint checkpoint = SignedCheckpoint.parse(got("/log/checkpoint")).verify(key);
        byte[] entry = EntryBundle.decode(got("/log/tile/entries/000.p/1"), 1).getFirst();
        LogHash leaf = Tile.decode(got("/log/tile/0/000.p/1"), 1).hashes().getFirst();

        assertThat(key.name()).isEqualTo(log.writer().origin());
        assertThat(checkpoint.size()).isEqualTo(1);
        assertThat(leaf).isEqualTo(LogHash.ofLeaf(entry));
        new InclusionProof(0, 1, List.of()).verify(leaf, checkpoint.root());
        http.perform(get("/log/proof/inclusion?index=0&size=1"))
                .andExpect(content().json("{\"hashes\":[]}"));
        http.perform(get("/log/proof/consistency?from=1&to=1"))
                .andExpect(content().json("{\"hashes\":[]}"));
    }

    @Test
    void whatNeverChangesMayBeKeptAndWhatDoesMayNot() throws Exception {
        http.perform(get("/log/tile/0/000.p/1"))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"));
        http.perform(get("/log/checkpoint"))
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/000",
                "0/000.p/2",
                "0/001",
                "1/000.p/1",
                "entries/000",
                "entries/001.p/1",
                "63/000",
                "64/000",
                "0/0",
                "x",
                "",
                "0/000.p/0",
                "0/000.p/1/../2"
            })
    void aTileThatIsNotThereIsNotFound(String path) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tiles.tile("/" + path))
                .extracting(ProblemException::problem)
                .returns(404, Problem::status)
                .returns("no-such-tile", Problem::code);
    }

    @Test
    void neitherIsOneWithoutAName() throws Exception {
        for (String path : List.of("/log/tile", "/log/tile/")) {
            assertThatExceptionOfType(ServletException.class)
                    .isThrownBy(() -> http.perform(get(path)))
                    .havingCause()
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(404));
        }
    }

    @Test
    void aSizeOfHoweverManyDigitsIsBeyondTheLog() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/log/proof/inclusion");
        request.addParameter("index", "99999999999999999999998");
        request.addParameter("size", "99999999999999999999999");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> proofs.inclusion(request))
                .extracting(refused -> refused.problem().errors().getFirst().message())
                .isEqualTo("must not be beyond the log, which has 1 entries");
    }

    @ParameterizedTest
    @CsvSource({
        "inclusion, index=1&size=1, index",
        "inclusion, index=0&size=2, size",
        "inclusion, index=0&size=0, index",
        "inclusion, index=-1&size=1, index",
        "inclusion, index=x&size=1, index",
        "inclusion, index=00&size=1, index",
        "inclusion, size=1, index",
        "inclusion, index=0, size",
        "inclusion, index=0&size=1&size=1, size",
        "inclusion, index=0&size=1&colour=red, colour",
        "inclusion, index=0&size=99999999999999999999, size",
        "consistency, from=0&to=1, from",
        "consistency, from=2&to=1, from",
        "consistency, from=1&to=2, to",
        "consistency, from=1, to",
        "consistency, to=1, from"
    })
    void aProofThatCannotBeIsRefusedByItsParameter(String kind, String query, String parameter) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/log/proof/" + kind);
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=");
            request.addParameter(parts[0], parts[1]);
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> {
                    if (kind.equals("inclusion")) {
                        proofs.inclusion(request);
                    } else {
                        proofs.consistency(request);
                    }
                })
                .extracting(ProblemException::problem)
                .returns(422, Problem::status)
                .satisfies(problem -> assertThat(new ArrayList<>(problem.errors()))
                        .extracting(error -> error.pointer())
                        .containsExactly("/" + parameter));
    }

    @Test
    void itsKeyIsRememberedByTheDatabaseAndNotReplacedUnseen() throws Exception {
        String key = log.signingKeys().last().orElseThrow();
        assertThat(http.perform(get("/log/key")).andReturn().getResponse().getContentAsString())
                .contains(key);

        assertThatExceptionOfType(BadSetup.class)
                .isThrownBy(() -> new TransparencyApi().checkpoints(log, new KeyFolder(folder.resolve("other")), ""))
                .withMessageContaining(key);

        new TransparencyApi().checkpoints(log, new KeyFolder(folder.resolve("other")), "the disk is lost");
        assertThat(log.signingKeys().last().orElseThrow()).isNotEqualTo(key);
    }
}
