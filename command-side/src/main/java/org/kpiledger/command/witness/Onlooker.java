package org.kpiledger.command.witness;

import java.io.IOException;
import java.util.Optional;
import org.kpiledger.log.SignedCheckpoint;

/** Somebody or something outside that holds what the log said of itself. */
interface Onlooker {
    /** Who it is, for operators, such as {@code witness auditor.example}. */
    String name();

    /**
     * The last checkpoint of this log that it holds.
     *
     * @throws IOException when it does not answer, or nothing that this log signed
     * @throws Refused when somebody must look at it before this log may go on
     */
    Optional<SignedCheckpoint> last() throws IOException, Refused;

    /**
     * Hands over the log's end.
     *
     * @return the checkpoint with whatever signature the onlooker adds
     * @throws IOException when it does not answer
     * @throws Forked when it holds a checkpoint that this one does not continue
     * @throws Refused when it takes none from this log
     */
    SignedCheckpoint show(SignedCheckpoint now) throws IOException, Forked, Refused;

    /** The log is not, or no longer, the one that the onlooker saw. */
    final class Forked extends Exception {
        private static final long serialVersionUID = 1L;

        Forked(String sentence) {
            super(sentence);
        }
    }

    /** The onlooker and the log are not set up for one another. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }
}
