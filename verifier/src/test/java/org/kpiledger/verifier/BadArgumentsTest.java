package org.kpiledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.verifier.bundle.BundleWriter;

class BadArgumentsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Verifier.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "verify | give one of an address, a bundle and --data DIR",
                "verify a.bundle --data b | give one of an address, a bundle and --data DIR",
                "verify http://[ | is no address such as http://localhost:8080",
                "verify absent.bundle | There is no bundle at absent.bundle",
                "verify --data absent | There is no log in absent",
                "verify a.bundle --key nonsense | 'nonsense' is no verifier key",
                "verify a.bundle --checkpoint absent | there is no checkpoint at 'absent'",
                "verify http://127.0.0.1:1 | does not answer",
                "verify --data absent --against old.bundle | There is no log in absent",
                "verify http://127.0.0.1:1 --user auditor | a user is NAME:PASSWORD",
                "bundle | Missing required option: '--out=FILE'",
                "bundle --out /no/such/folder/a | '/no/such/folder/a' lies in no folder that is there",
                "bundle --out pom.xml/a | 'pom.xml/a' lies in no folder that is there",
                "bundle --out= | the name is empty",
                "verify --data pom.xml/below | There is no log in pom.xml/below",
                "verify --data= | the name is empty",
                "verify a.bundle --against= | the name is empty",
                "verify a.bundle --nonsense | Unknown option: '--nonsense'",
                "bundle --out a --url localhost | 'localhost' is no address",
                "bundle --out a --url http://127.0.0.1:1 | does not answer",
            })
    void areCodeTwoAndOneLine(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderWhoseLogIsElsewhereSaysWhereToLook() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("keys")).resolve("log.key"), "a key");

        assertThat(run("verify", "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("its log is not in it", "PostgreSQL", "verify it by its address");
    }

    @Test
    void anOlderBundleThatIsNotThereIsNamed() throws Exception {
        Path bundle = folder.resolve("a.bundle");
        BundleWriter.write(ShownLog.of(3, 300), bundle, (_, _) -> {});

        assertThat(run("verify", bundle.toString(), "--against", "absent.bundle"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("There is no bundle at absent.bundle that can be read.");
    }

    @Test
    void aBundleIsVerifiedWithTheKeyThatIsGiven() throws Exception {
        Path bundle = folder.resolve("a.bundle");
        BundleWriter.write(ShownLog.of(3, 300), bundle, (_, _) -> {});

        assertThat(run(
                        "verify",
                        bundle.toString(),
                        "--key",
                        ShownLog.KEY.verifier().text()))
                .as("%s%s", out, err)
                .isZero();
        assertThat(out.toString()).contains("PASS  figures").contains("PASSED: all 10 checks of the bundle");
        assertThat(run("verify", bundle.toString(), "--json")).isZero();
        assertThat(out.toString()).contains("\"passed\":true");
        assertThat(run("verify", bundle.toString(), "--against", bundle.toString()))
                .isZero();
        assertThat(out.toString()).contains("PASS  older copy");
    }
}
