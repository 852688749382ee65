package org.kpiledger.command.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.KeyFolder;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SigningKey;

/**
 * The key that the log signs with: a file in the folder of keys, made at the first start, under the log's own name. From
 * then on it is that one, and another only by decision: who gets a checkpoint signed otherwise must have been told.
 */
final class LogKey {
    static final String FILE = "log.key";

    /** The setting by which another key is taken, for a reason. */
    static final String DECISION = "kpiledger.new-log-key";

    private static final int REASON_LENGTH_MAX = 500;

    private LogKey() {}

    /** What the log was signed with before. */
    interface Before {
        /** The verifier key of the one in use. */
        Optional<String> last();

        /** @param reason absent for the first key */
        void keep(String verifierKey, @Nullable String reason);
    }

    /**
     * @param reason why another key than before is taken; empty where none is to be
     * @throws BadSetup when the file holds no key, that of another log, or another than before without a reason, and when
     *     there is a reason and nothing to take
     */
    static SigningKey of(String origin, KeyFolder keys, Before before, String reason) {
        Optional<String> last = before.last();
        SigningKey key = stored(origin, keys, last.filter(_ -> reason.isBlank()));
        String verifierKey = key.verifier().text();
        if (last.isPresent() && !last.get().equals(verifierKey) && reason.isBlank()) {
            throw new BadSetup("The file " + keys.path(FILE) + " is the key " + key.verifier()
                    + ", but this log was signed with another one before, " + last.get() + ". " + whatToDo());
        }
        if (last.isEmpty() || !last.get().equals(verifierKey)) {
            before.keep(verifierKey, last.isEmpty() ? null : checked(reason));
        } else if (!reason.isBlank()) {
            throw new BadSetup("The setting " + DECISION + " takes another key, but the key in " + keys.path(FILE)
                    + " is the one that this log was signed with. Leave the setting out.");
        }
        return key;
    }

    private static String whatToDo() {
        return "Put back a copy of that. Where none is left, tell whoever checks the log that its key changes, and start"
                + " once with the setting " + DECISION + " and the reason, which is kept.";
    }

    private static String checked(String reason) {
        if (reason.length() > REASON_LENGTH_MAX) {
            throw new BadSetup("The reason in " + DECISION + " has " + reason.length()
                    + " characters; shorten it to at most " + REASON_LENGTH_MAX + ".");
        }
        return reason;
    }

    private static SigningKey stored(String origin, KeyFolder keys, Optional<String> lost) {
        byte[] content = keys.readOrMake(FILE, () -> {
            if (lost.isPresent()) {
                throw new BadSetup("There is no file " + keys.path(FILE)
                        + ", but this log was signed before, with the key " + lost.get() + ". " + whatToDo());
            }
            return SigningKey.generate(origin, SignatureType.ED25519).text().getBytes(StandardCharsets.UTF_8);
        });
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
