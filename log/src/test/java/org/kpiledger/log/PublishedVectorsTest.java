package org.kpiledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The eight leaves, roots and proofs that certificate-transparency published for RFC 6962 and that other logs test against. */
class PublishedVectorsTest {

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<LogHash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(LogHash::ofLeaf)
            .toList();

    private static final SubtreeHashes LOG = ReferenceTree.logOf(LEAVES);

    @Test
    void hashesALeafAndANode() {
        assertThat(LogHash.ofLeaf(HexFormat.of().parseHex("101112131415161718191a1b1c1d1e1f")))
                .hasToString("3bfb960453ebaebf33727da7a1f4db38acc051d381b6da20d6d4e88f0eabfd7a");
        assertThat(LogHash.ofNode(
                        LogHash.fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"),
                        LogHash.fromHex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f")))
                .hasToString("1a378704c17da31e2d05b6d121c2bb2c7d76f6ee6fa8f983e596c2d034963c57");
    }

    @Test
    void reachesEachRoot() {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        assertThat(frontier.root()).hasToString(ROOTS.getFirst());
        for (int size = 1; size <= LEAVES.size(); size++) {
            frontier = frontier.append(LEAVES.get(size - 1));
            assertThat(frontier.root()).hasToString(ROOTS.get(size));
            assertThat(LOG.rootAt(size)).hasToString(ROOTS.get(size));
        }
    }

    @ParameterizedTest
    @MethodSource
    void makesAndVerifiesEachInclusionProof(int index, int size, List<String> hashes) {
        InclusionProof proof = InclusionProof.of(index, size, LOG);
        assertThat(proof.hashes()).map(LogHash::toHex).isEqualTo(hashes);
        proof.verify(LEAVES.get(index), LogHash.fromHex(ROOTS.get(size)));
    }

    static Stream<Arguments> makesAndVerifiesEachInclusionProof() {
        return Stream.of(
                Arguments.of(0, 1, List.of()),
                Arguments.of(
                        0,
                        8,
                        List.of(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                Arguments.of(
                        5,
                        8,
                        List.of(
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                Arguments.of(2, 3, List.of("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")),
                Arguments.of(
                        1,
                        5,
                        List.of(
                                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
    }

    @ParameterizedTest
    @MethodSource
    void makesAndVerifiesEachConsistencyProof(int fromSize, int toSize, List<String> hashes) {
        ConsistencyProof proof = ConsistencyProof.of(fromSize, toSize, LOG);
        assertThat(proof.hashes()).map(LogHash::toHex).isEqualTo(hashes);
        proof.verify(LogHash.fromHex(ROOTS.get(fromSize)), LogHash.fromHex(ROOTS.get(toSize)));
    }

    static Stream<Arguments> makesAndVerifiesEachConsistencyProof() {
        return Stream.of(
                Arguments.of(1, 1, List.of()),
                Arguments.of(
                        1,
                        8,
                        List.of(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                Arguments.of(
                        6,
                        8,
                        List.of(
                                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                Arguments.of(
                        2,
                        5,
                        List.of(
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
    }
}
