package org.kpiledger.verifier.source;

import java.util.List;
import java.util.Optional;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;

/**
 * A log as somebody shows it. Entries, hashes and answers may be asked for from several threads.
 *
 * <p>Every method throws {@link SourceFailed} when what is shown is not of its form, or not there.
 */
public interface LogSource extends AutoCloseable {
    /** What is read, for people. */
    String description();

    /** The key that the source itself says is the log's. */
    Optional<VerifierKey> key() throws SourceFailed;

    /** The checkpoint up to which the log is shown. */
    ShownHead head() throws SourceFailed;

    /** Checkpoints of the log when it was shorter, in any order. */
    List<SignedCheckpoint> earlier() throws SourceFailed;

    /** The exact bytes of the entries, one for each position of the stretch. */
    List<byte[]> entries(Stretch stretch) throws SourceFailed;

    /** What the source says that the leaf hashes of the stretch are; empty where it does not say. */
    Optional<List<LogHash>> leafHashes(Stretch stretch) throws SourceFailed;

    /** Whether it answers questions at all: a folder does not. */
    boolean givesAnswers();

    /** Hands over the answers to be checked, one by one. */
    void answers(Taker taker) throws SourceFailed;

    /** Takes an answer. */
    @FunctionalInterface
    interface Taker {
        void take(Answered answered) throws SourceFailed;

        /** Takes note of an answer that is left out, since it is too large, alone or together with the others. */
        default void leftOut(String request) {}
    }

    @Override
    void close();
}
