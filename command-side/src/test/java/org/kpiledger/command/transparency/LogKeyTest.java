package org.kpiledger.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.KeyFolder;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SigningKey;

/** The file of the key that the log signs with. */
class LogKeyTest {
    private static final String ORIGIN = "kpi-ledger-k3v9q2";

    private final Remembered before = new Remembered();

    /** What the database beside the log keeps. */
    private static final class Remembered implements LogKey.Before {
        private final List<String> keys = new ArrayList<>();
        private @Nullable String reason;

        @Override
        public Optional<String> last() {
            return keys.isEmpty() ? Optional.empty() : Optional.of(keys.getLast());
        }

        @Override
        public void keep(String verifierKey, @Nullable String why) {
            keys.add(verifierKey);
            reason = why;
        }
    }

    @TempDir
    Path folder;

    private SigningKey open(String origin) {
        return open(origin, "");
    }

    private SigningKey open(String origin, String reason) {
        return LogKey.of(origin, new KeyFolder(folder), before, reason);
    }

    private Path file() {
        return folder.resolve("log.key");
    }

    private void write(String content) throws Exception {
        Files.writeString(file(), content);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
    }

    private void refused(String because) {
        assertThatExceptionOfType(BadSetup.class)
                .isThrownBy(() -> open(ORIGIN))
                .withMessageContaining(file().toString())
                .withMessageContaining(because)
                .withMessageNotContaining("\n");
    }

    @Test
    void isMadeAtTheFirstStartForItsOwnerOnlyAndKept() throws Exception {
        SigningKey made = open(ORIGIN);

        assertThat(made.verifier().name()).isEqualTo(ORIGIN);
        assertThat(open(ORIGIN).verifier()).isEqualTo(made.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void isNotMadeAnewWhenTheLogWasSignedBefore() throws Exception {
        SigningKey made = open(ORIGIN);
        Files.delete(file());

        refused("this log was signed before, with the key " + made.verifier().text());
        refused(LogKey.DECISION);
        assertThat(file()).doesNotExist();

        write(SigningKey.generate(ORIGIN, SignatureType.ED25519).text());
        refused("signed with another one before, " + made.verifier().text());

        write(made.text());
        assertThat(open(ORIGIN).verifier()).isEqualTo(made.verifier());
    }

    @Test
    void isMadeAnewForAReasonThatIsKeptAndTakenOnce() throws Exception {
        open(ORIGIN);
        Files.delete(file());

        SigningKey other = open(ORIGIN, "the disk of the keys is lost");

        assertThat(before.reason).isEqualTo("the disk of the keys is lost");
        assertThat(before.keys).hasSize(2).last().isEqualTo(other.verifier().text());
        assertThat(open(ORIGIN).verifier()).isEqualTo(other.verifier());
        assertThatExceptionOfType(BadSetup.class)
                .isThrownBy(() -> open(ORIGIN, "the disk of the keys is lost"))
                .withMessageContaining("Leave the setting out");
    }

    @Test
    void isRefusedWhenItIsThatOfAnotherLogOrOfAWitness() throws Exception {
        write(SigningKey.generate("kpi-ledger-other0", SignatureType.ED25519).text());
        refused("is the key of the log kpi-ledger-other0, but this log is " + ORIGIN);

        write(SigningKey.generate(ORIGIN, SignatureType.COSIGNATURE).text());
        refused("is the key of a witness");
    }

    @Test
    void isRefusedWhenItIsCutOffOrOthersMayReadIt() throws Exception {
        String key = SigningKey.generate(ORIGIN, SignatureType.ED25519).text();
        write(key.substring(0, key.length() / 2));
        refused("is not the key of a log");

        write("");
        refused("is not the key of a log");

        write(key);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw----r--"));
        refused("is a secret");
    }
}
