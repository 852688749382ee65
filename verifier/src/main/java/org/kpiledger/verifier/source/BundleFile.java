package org.kpiledger.verifier.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kpiledger.log.EntryBundle;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SignedNote;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.VerifierKey;

/**
 * A bundle as somebody handed it over. It is read where it lies, so nothing of it is ever written anywhere; each part is
 * read up to the size that it may have, whatever it claims.
 */
public final class BundleFile implements LogSource {
    private static final int ENTRIES_BYTES_MAX = TileAddress.FULL * (Short.BYTES + EntryBundle.ENTRY_BYTES_MAX);
    private static final int LINE_BYTES_MAX = 4_096;
    private static final int ANSWERS_MAX = 99_999;

    private final Path file;
    private final ZipFile zip;

    private BundleFile(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens a bundle.
     *
     * @throws CannotBegin when there is no such file
     * @throws SourceFailed when it is no bundle
     */
    public static BundleFile open(Path file) throws CannotBegin, SourceFailed {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotBegin("There is no bundle at " + file + " that can be read.");
        }
        ZipDirectory.requireBounded(file);
        BundleFile bundle;
        try {
            bundle = new BundleFile(file, new ZipFile(file.toFile()));
        } catch (IOException noZip) {
            throw new SourceFailed(file + " is no bundle, or not all of one: " + noZip.getMessage() + ".");
        }
        try {
            bundle.requireKnownNames();
            bundle.requireVersion();
            return bundle;
        } catch (SourceFailed | RuntimeException refused) {
            bundle.close();
            throw refused;
        }
    }

    private void requireKnownNames() throws SourceFailed {
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            String name = parts.nextElement().getName();
            if (!BundleLayout.knows(name)) {
                throw new SourceFailed("The bundle has a part that none has, named '" + printable(name) + "'.");
            }
            if (!seen.add(name)) {
                throw new SourceFailed(
                        "The bundle has two parts named " + name + ", of which each tool may read another.");
            }
        }
        requireWholeAnswers(seen);
    }

    /** Numbered without gaps, each with its request. */
    private static void requireWholeAnswers(Set<String> names) throws SourceFailed {
        long parts = names.stream().filter(BundleLayout::isOfAnswer).count();
        for (int number = 1; parts > 0; number++, parts -= 2) {
            for (String name : List.of(BundleLayout.request(number), BundleLayout.body(number))) {
                if (!names.contains(name)) {
                    throw new SourceFailed("The bundle has no part " + name + ", although it has others of answers.");
                }
            }
        }
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(name.length(), 80)).replaceAll("[^ -~]", "?");
    }

    private void requireVersion() throws SourceFailed {
        if (!text(BundleLayout.FORMAT, LINE_BYTES_MAX).equals(BundleLayout.VERSION_LINE)) {
            throw new SourceFailed("The bundle is of a version that this program does not know; use a newer one.");
        }
    }

    @Override
    public String description() {
        return "the bundle " + file;
    }

    @Override
    public Optional<VerifierKey> key() throws SourceFailed {
        Optional<byte[]> line = find(BundleLayout.KEY, LINE_BYTES_MAX);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(wellFormed(
                        "The key", () -> VerifierKey.parse(utf8(line.get()).strip())));
    }

    @Override
    public ShownHead head() throws SourceFailed {
        return ShownHead.of(checkpoint(BundleLayout.CHECKPOINT));
    }

    private SignedCheckpoint checkpoint(String name) throws SourceFailed {
        byte[] note = read(name, SignedNote.BYTES_MAX);
        return wellFormed("The part " + name, () -> SignedCheckpoint.parse(note));
    }

    @Override
    public List<SignedCheckpoint> earlier() throws SourceFailed {
        List<SignedCheckpoint> earlier = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            String name = parts.nextElement().getName();
            if (BundleLayout.isEarlier(name)) {
                earlier.add(checkpoint(name));
            }
        }
        return earlier;
    }

    @Override
    public List<byte[]> entries(Stretch stretch) throws SourceFailed {
        String name = BundleLayout.tile(stretch.entries());
        byte[] bytes = find(name, ENTRIES_BYTES_MAX)
                .orElseThrow(() -> new SourceFailed(
                        stretch.first(),
                        "The bundle has no part " + name + ": the entries from " + stretch.first() + " to "
                                + stretch.last() + " are missing."));
        return stretch.decode(bytes);
    }

    @Override
    public Optional<List<LogHash>> leafHashes(Stretch stretch) throws SourceFailed {
        String name = BundleLayout.tile(stretch.hashes());
        byte[] bytes = find(name, TileAddress.FULL * LogHash.LENGTH)
                .orElseThrow(() -> new SourceFailed(
                        stretch.first(),
                        "The bundle has no part " + name + ": the leaf hashes of the entries from " + stretch.first()
                                + " to " + stretch.last() + " are missing."));
        return Optional.of(wellFormed(
                "The part " + name, () -> Tile.decode(bytes, stretch.width()).hashes()));
    }

    @Override
    public boolean givesAnswers() {
        return true;
    }

    @Override
    public void answers(Taker taker) throws SourceFailed {
        for (int number = 1; number <= ANSWERS_MAX; number++) {
            Optional<byte[]> request = find(BundleLayout.request(number), LINE_BYTES_MAX);
            if (request.isEmpty()) {
                return;
            }
            byte[] body = read(BundleLayout.body(number), Answered.BODY_BYTES_MAX);
            taker.take(new Answered(utf8(request.get()).strip(), body));
        }
    }

    private String text(String name, int bytesMax) throws SourceFailed {
        return utf8(read(name, bytesMax));
    }

    private byte[] read(String name, int bytesMax) throws SourceFailed {
        return find(name, bytesMax).orElseThrow(() -> new SourceFailed("The bundle has no part " + name + "."));
    }

    private Optional<byte[]> find(String name, int bytesMax) throws SourceFailed {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(part)) {
            byte[] bytes = in.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new SourceFailed("The part " + name + " of the bundle is larger than the " + bytesMax
                        + " bytes that it may have; it was not read any further.");
            }
            return Optional.of(bytes);
        } catch (IOException | RuntimeException damaged) {
            throw new SourceFailed("The part " + name + " of the bundle is damaged: " + damaged.getMessage() + ".");
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Something that is parsed. */
    @FunctionalInterface
    interface Parsing<T> {
        T parse();
    }

    static <T> T wellFormed(String what, Parsing<T> parsing) throws SourceFailed {
        try {
            return parsing.parse();
        } catch (MalformedLogData malformed) {
            throw new SourceFailed(what + " is malformed: " + malformed.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unimportant) {
            // It was read only.
        }
    }
}
