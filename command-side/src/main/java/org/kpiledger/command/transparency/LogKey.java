package org.kpiledger.command.transparency;

import java.nio.charset.StandardCharsets;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.KeyFolder;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SigningKey;

/** The key that the log signs with: a file in the folder of keys, made at the first start, under the log's own name. */
final class LogKey {
    static final String FILE = "log.key";

    private LogKey() {}

    /** @throws BadSetup when the file holds no key, or that of another log */
    static SigningKey of(String origin, KeyFolder keys) {
        byte[] content = keys.readOrMake(
                FILE,
                () -> SigningKey.generate(origin, SignatureType.ED25519).text().getBytes(StandardCharsets.UTF_8));
        SigningKey key = parsed(content, keys);
        if (key.verifier().type() != SignatureType.ED25519) {
            throw new BadSetup("The file " + keys.path(FILE)
                    + " is the key of a witness, which signs no checkpoints. Put back the key of this log.");
        }
        if (!key.verifier().name().equals(origin)) {
            throw new BadSetup("The file " + keys.path(FILE) + " is the key of the log "
                    + key.verifier().name() + ", but this log is " + origin + ". Put back the key of this log.");
        }
        return key;
    }

    private static SigningKey parsed(byte[] content, KeyFolder keys) {
        try {
            return SigningKey.parse(new String(content, StandardCharsets.UTF_8));
        } catch (MalformedLogData bad) {
            throw new BadSetup(
                    "The file " + keys.path(FILE) + " is not the key of a log: " + bad.getMessage()
                            + " Put back a copy of it.",
                    bad);
        }
    }
}
