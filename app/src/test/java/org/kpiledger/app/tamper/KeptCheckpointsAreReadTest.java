package org.kpiledger.app.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import org.kpiledger.verifier.check.Check;
import org.kpiledger.verifier.check.Report;
import org.kpiledger.verifier.check.Trust;
import org.kpiledger.verifier.check.Verification;
import org.kpiledger.verifier.source.DataFolder;

/** What a stopped installation keeps of checkpoints that were seen outside speaks against whoever changed its log. */
class KeptCheckpointsAreReadTest {
    @TempDir
    Path place;

    @Test
    void ofAFolderAndTheWitnessThatCosignedThemCounts() throws Exception {
        OwnLog.make(place);
        Copy log = Copy.of(place, Files.createDirectory(place.resolve("copy")));
        Checkpoint end = log.head();
        SigningKey key = SigningKey.generate(end.origin(), SignatureType.ED25519);
        SigningKey witness = SigningKey.generate("auditor.example/witness", SignatureType.COSIGNATURE);
        SignedCheckpoint seen = SignedCheckpoint.sign(end, key)
                .with(List.of(witness.cosign(end.text(), Instant.parse("2026-02-01T08:00:00Z"))));
        keep(log, seen);
        log.release();

        Trust trust = new Trust(Optional.of(key.verifier()), List.of(witness.verifier()), List.of());
        assertThat(verified(log, trust).checks()).allMatch(Check::passed);

        keep(log, SignedCheckpoint.sign(new Checkpoint(end.origin(), 400, LogHash.ofLeaf(new byte[0])), key));
        log.release();

        assertThat(verified(log, trust).check("older checkpoints").orElseThrow().detail())
                .contains("the first 400 entries do not make the root that was signed then");
    }

    private static void keep(Copy log, SignedCheckpoint checkpoint) throws Exception {
        log.run(
                "insert into checkpoints (size, note) values (?, ?)",
                checkpoint.checkpoint().size(),
                checkpoint.note());
    }

    private static Report verified(Copy log, Trust trust) throws Exception {
        try (DataFolder folder = DataFolder.open(log.folder())) {
            return Verification.of(folder, trust, (_, _) -> {});
        }
    }
}
