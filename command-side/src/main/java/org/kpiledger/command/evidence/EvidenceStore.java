package org.kpiledger.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemException;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files under the SHA-256 of their bytes: what is kept is never changed, and what was changed behind the store's back is
 * not given out.
 */
public final class EvidenceStore {
    private static final Logger log = LoggerFactory.getLogger(EvidenceStore.class);
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final EvidenceFolder folder;
    private final long bytesMax;
    private final Set<Sha256> damaged = ConcurrentHashMap.newKeySet();

    private EvidenceStore(EvidenceFolder folder, long bytesMax) {
        this.folder = folder;
        this.bytesMax = bytesMax;
    }

    /**
     * Opens the store in the folder.
     *
     * @param bytesMax how many bytes a file may have
     * @throws org.kpiledger.edge.BadSetup when the folder cannot be written
     */
    public static EvidenceStore in(Path folder, long bytesMax) {
        return new EvidenceStore(EvidenceFolder.open(folder), bytesMax);
    }

    long bytesMax() {
        return bytesMax;
    }

    /** Whether the file is kept, and not known to be damaged; it is not read for this. */
    public boolean keeps(Sha256 digest) {
        return folder.has(digest) && !damaged.contains(digest);
    }

    /** The files found damaged since the start and not put right since. */
    List<Sha256> damaged() {
        return List.copyOf(damaged);
    }

    /**
     * Keeps a file; when this returns it is on disk. A file that was damaged is put right.
     *
     * @throws ProblemException 413, 415, 422 or 503; nothing is kept then
     * @throws IOException when the sender breaks off
     */
    public Kept keep(Sha256 digest, InputStream content) throws IOException {
        Body body = new Body(content);
        try {
            return keep(digest, body);
        } catch (IOException failed) {
            if (body.isBrokenOff()) {
                throw failed;
            }
            log.error("the evidence {} cannot be written", digest, failed);
            throw Problems.unavailable(
                            "evidence-unavailable",
                            "The file cannot be written at the moment, and nothing was kept. The operator finds the"
                                    + " cause in the log; try again later.",
                            RETRY_AFTER_SECONDS)
                    .exception();
        }
    }

    private Kept keep(Sha256 digest, Body content) throws IOException {
        Path draft = folder.draft();
        try {
            Sha256 found = write(content, draft);
            if (Files.size(draft) == 0) {
                throw empty();
            }
            if (!found.equals(digest)) {
                throw mismatch(digest, found);
            }
            EvidenceType type = EvidenceTypes.of(draft).orElseThrow(EvidenceStore::ofNoKind);
            if (!WholeFiles.isWhole(type, draft)) {
                throw incomplete(type);
            }
            if (isWhole(digest)) {
                return Kept.ALREADY;
            }
            folder.take(draft, digest);
            damaged.remove(digest);
            return Kept.NEW;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static ProblemException empty() {
        return Problem.of(
                        422,
                        "empty-evidence",
                        "An empty file",
                        "The file is empty: no byte of it came, and nothing was kept. Check it, and send it anew.")
                .exception();
    }

    private static ProblemException mismatch(Sha256 digest, Sha256 found) {
        return Problem.of(
                        422,
                        "evidence-mismatch",
                        "Not the file that the address names",
                        "The bytes that came have the SHA-256 " + found + ", the address says " + digest
                                + ". Nothing was kept. Send the file unchanged, to the address of its own SHA-256.")
                .exception();
    }

    private static ProblemException ofNoKind() {
        return Problem.of(
                        415,
                        "unsupported-evidence",
                        "Not a kind of file that is kept",
                        "By what it holds, the file is none of those that are kept: " + EvidenceType.NAMES
                                + ". Save it as one of these.")
                .exception();
    }

    private static ProblemException incomplete(EvidenceType type) {
        return Problem.of(
                        415,
                        "incomplete-evidence",
                        "Not a whole file of its kind",
                        "The file begins as one of the kind " + type
                                + " and does not go on or end as such: it was cut off, or is something else. Nothing was"
                                + " kept. Open it with its program, save it anew, and send that.")
                .exception();
    }

    private Sha256 write(Body content, Path draft) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > bytesMax) {
                    throw tooLarge();
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    ProblemException tooLarge() {
        return Problems.tooLarge("The file has more than " + bytesMax + " bytes. Send a smaller one.")
                .exception();
    }

    /**
     * The file, empty where none is kept.
     *
     * @throws DamagedEvidence when its bytes are not those that were kept
     */
    Optional<KeptFile> open(Sha256 digest) throws IOException {
        FileChannel content;
        try {
            content = FileChannel.open(folder.place(digest));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        boolean given = false;
        try {
            Optional<EvidenceType> type = EvidenceTypes.of(folder.place(digest));
            if (!digestOf(content).equals(digest) || type.isEmpty()) {
                throw damage(digest);
            }
            content.position(0);
            given = true;
            return Optional.of(new KeptFile(content, content.size(), type.get()));
        } finally {
            if (!given) {
                content.close();
            }
        }
    }

    private boolean isWhole(Sha256 digest) throws IOException {
        if (!folder.has(digest)) {
            return false;
        }
        try (FileChannel content = FileChannel.open(folder.place(digest))) {
            if (digestOf(content).equals(digest)) {
                return true;
            }
        }
        log.error("the evidence {} was damaged, and is put right by the file that came now", digest);
        return false;
    }

    private DamagedEvidence damage(Sha256 digest) {
        if (damaged.add(digest)) {
            log.error("the evidence {} is damaged: its bytes at {} were changed", digest, folder.place(digest));
        }
        return new DamagedEvidence(digest);
    }

    private static Sha256 digestOf(FileChannel content) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (content.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
