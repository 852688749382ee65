package org.kpiledger.verifier.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kpiledger.log.EntryBundle;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.Tile;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.verifier.progress.HowFar;
import org.kpiledger.verifier.source.Answered;
import org.kpiledger.verifier.source.BundleLayout;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.ShownHead;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;

/**
 * Writes what a source shows into a bundle, part by part, under another name first: a bundle that stands under its own is
 * whole.
 */
public final class BundleWriter {
    private final LogSource source;
    private final ZipOutputStream zip;
    private int answers;
    private int leftOut;

    private BundleWriter(LogSource source, ZipOutputStream zip) {
        this.source = source;
        this.zip = zip;
    }

    /**
     * What went into a bundle.
     *
     * @param entries how many
     * @param answers how many
     * @param leftOut how many answers were too large
     */
    public record Written(long entries, int answers, int leftOut) {}

    /**
     * Writes a bundle.
     *
     * @throws FileAlreadyExistsException when something stands at the target; it is left as it is
     * @throws SourceFailed when the source does not show all of the log; no bundle is left then
     */
    public static Written write(LogSource source, Path target, HowFar progress) throws IOException, SourceFailed {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Written written;
            try (ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                written = new BundleWriter(source, zip).write(progress);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Written write(HowFar progress) throws IOException, SourceFailed {
        ShownHead head = source.head();
        SignedCheckpoint signed = head.signed();
        if (signed == null) {
            throw new SourceFailed("The log is not signed there; make a bundle from a running system.");
        }
        put(BundleLayout.FORMAT, BundleLayout.VERSION_LINE);
        put(BundleLayout.CHECKPOINT, signed.note());
        Optional<VerifierKey> key = source.key();
        if (key.isPresent()) {
            put(BundleLayout.KEY, key.get().text() + "\n");
        }
        for (SignedCheckpoint older : source.earlier()) {
            put(BundleLayout.earlier(older.checkpoint().size()), older.note());
        }
        long size = head.checkpoint().size();
        for (long tile = 0; tile < Stretch.count(size); tile++) {
            putStretch(Stretch.of(tile, size));
            progress.at(Stretch.of(tile, size).last(), size);
        }
        putAnswers();
        return new Written(size, answers, leftOut);
    }

    private void putStretch(Stretch stretch) throws IOException, SourceFailed {
        put(BundleLayout.tile(stretch.entries()), EntryBundle.encode(source.entries(stretch)));
        List<LogHash> hashes = source.leafHashes(stretch)
                .orElseThrow(() -> new SourceFailed(
                        stretch.first(),
                        "The leaf hashes from " + stretch.first() + " to " + stretch.last() + " are not shown."));
        put(BundleLayout.tile(stretch.hashes()), new Tile(hashes).encode());
    }

    private void putAnswers() throws IOException, SourceFailed {
        try {
            source.answers(new LogSource.Taker() {
                @Override
                public void take(Answered answered) {
                    answers++;
                    try {
                        put(BundleLayout.request(answers), answered.request() + "\n");
                        put(BundleLayout.body(answers), answered.body());
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                }

                @Override
                public void leftOut(String request) {
                    leftOut++;
                }
            });
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry part = new ZipEntry(name);
        // The same log and answers make the same bundle.
        part.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(part);
        zip.write(bytes);
        zip.closeEntry();
    }
}
