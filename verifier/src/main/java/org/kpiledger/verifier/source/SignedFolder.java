package org.kpiledger.verifier.source;

import java.util.List;
import java.util.Optional;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;

/** A folder of data together with a checkpoint that somebody shows with it. */
public final class SignedFolder implements LogSource {
    private final DataFolder folder;
    private final SignedCheckpoint shown;

    public SignedFolder(DataFolder folder, SignedCheckpoint shown) {
        this.folder = folder;
        this.shown = shown;
    }

    @Override
    public String description() {
        return folder.description();
    }

    @Override
    public Optional<VerifierKey> key() throws SourceFailed {
        return folder.key();
    }

    @Override
    public ShownHead head() {
        return ShownHead.of(shown);
    }

    @Override
    public List<SignedCheckpoint> earlier() throws SourceFailed {
        return folder.earlier();
    }

    @Override
    public List<byte[]> entries(Stretch stretch) throws SourceFailed {
        return folder.entries(stretch);
    }

    @Override
    public Optional<List<LogHash>> leafHashes(Stretch stretch) throws SourceFailed {
        return folder.leafHashes(stretch);
    }

    @Override
    public boolean givesAnswers() {
        return folder.givesAnswers();
    }

    @Override
    public void answers(Taker taker) {
        folder.answers(taker);
    }

    @Override
    public void close() {
        folder.close();
    }
}
