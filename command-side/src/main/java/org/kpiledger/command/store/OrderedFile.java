package org.kpiledger.command.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/**
 * An H2 file whose writes are ordered so that neither a kill nor a loss of power, at any point, undoes a commit that was
 * synchronised.
 *
 * <p>H2 appends chunks, each a new version of the whole, and finds the last one again by following a chain from the one
 * that its header names; when it writes over space that became free it may cut that chain before it renews the header.
 * Here a header names each chunk as soon as it is written, in turns of the two header blocks, so that one of them always
 * names the last chunk that was synchronised; no chunk is written while the one before is not synchronised, since free
 * space may be of the version before that; and when the file is opened, a chunk is dropped that no header names, or of
 * which not all reached the disk, by its checksum.
 */
final class OrderedFile extends FileBase {
    private static final int SLOTS = 2;
    private static final int HEADER = SLOTS * FileRoot.BLOCK;

    private final FileChannel file;
    private @Nullable FileRoot root;
    /** The header block that names the last chunk that was synchronised; the other one may be written. */
    private int durableSlot;

    private boolean rootWritten;
    private boolean unsynchronised;

    private OrderedFile(FileChannel file) {
        this.file = file;
    }

    static OrderedFile over(FileChannel file, boolean writable) throws IOException {
        OrderedFile ordered = new OrderedFile(file);
        ordered.recover(writable);
        return ordered;
    }

    /** Takes the newer root whose chunk is whole; what is not whole is dropped, as if it had never been written. */
    private void recover(boolean writable) throws IOException {
        if (file.size() < HEADER) {
            return;
        }
        @Nullable FileRoot first = rootIn(0);
        @Nullable FileRoot second = rootIn(1);
        int newer = second != null && (first == null || second.version() > first.version()) ? 1 : 0;
        @Nullable FileRoot newest = newer == 1 ? second : first;
        @Nullable FileRoot other = newer == 1 ? first : second;
        if (newest != null && other != null && writable && !isWhole(newest)) {
            drop(newest, newer, other);
            newest = other;
            newer = 1 - newer;
        }
        root = newest;
        durableSlot = newer;
        if (newest != null && writable && newest.sum().isPresent()) {
            dropUnnamed(newest);
        }
    }

    /** H2 would find a chunk that no header names where it expects the next one, and at the end of the file. */
    private void dropUnnamed(FileRoot named) throws IOException {
        Optional<Map<String, String>> last = chunkAt(named.chunkAt());
        if (last.isPresent()) {
            long next = FileRoot.hex(last.get(), "next") * FileRoot.BLOCK;
            if (next >= HEADER && chunkAt(next).filter(named::isOlderThan).isPresent()) {
                erase(next);
            }
        }
        for (long end = file.size() / FileRoot.BLOCK * FileRoot.BLOCK; end > HEADER; end -= FileRoot.BLOCK) {
            Optional<Map<String, String>> footer = FileRoot.chunk(read(end - FileRoot.FOOTER, FileRoot.FOOTER));
            if (footer.filter(named::isOlderThan).isPresent()) {
                erase(end - FileRoot.BLOCK);
            } else if (footer.isPresent() && begins(footer.get(), end)) {
                return;
            }
        }
    }

    /** Whether the chunk that ends there also begins where it should. */
    private boolean begins(Map<String, String> footer, long end) throws IOException {
        long at = end - length(footer);
        return at >= HEADER
                && chunkAt(at)
                        .filter(chunk -> Objects.equals(chunk.get("chunk"), footer.get("chunk")))
                        .isPresent();
    }

    private Optional<Map<String, String>> chunkAt(long at) throws IOException {
        return FileRoot.chunk(read(at, FileRoot.BLOCK));
    }

    private void erase(long at) throws IOException {
        writeAll(ByteBuffer.allocate(FileRoot.BLOCK), at);
        file.force(true);
    }

    private @Nullable FileRoot rootIn(int slot) throws IOException {
        return FileRoot.in(read((long) slot * FileRoot.BLOCK, FileRoot.BLOCK)).orElse(null);
    }

    private boolean isWhole(FileRoot candidate) throws IOException {
        Optional<String> sum = candidate.sum();
        if (sum.isEmpty()) {
            return true;
        }
        Optional<Map<String, String>> chunk = chunkAt(candidate.chunkAt());
        return chunk.isPresent() && sum.get().equals(FileRoot.sum(read(candidate.chunkAt(), length(chunk.get()))));
    }

    private static int length(Map<String, String> chunk) {
        return Math.toIntExact(FileRoot.hex(chunk, "len") * FileRoot.BLOCK);
    }

    private void drop(FileRoot torn, int slot, FileRoot whole) throws IOException {
        if (chunkAt(torn.chunkAt()).filter(whole::isOlderThan).isPresent()) {
            erase(torn.chunkAt());
        }
        writeAll(whole.block(), (long) slot * FileRoot.BLOCK);
        file.force(true);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {
            // Until all is read, or the file ends.
        }
        return bytes.flip();
    }

    private void writeAll(ByteBuffer bytes, long at) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += file.write(bytes, to);
        }
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long at) throws IOException {
        int length = bytes.remaining();
        if (at < HEADER) {
            writeHeader(bytes.duplicate());
            bytes.position(bytes.limit());
        } else {
            writeChunk(bytes, at);
        }
        return length;
    }

    private void writeChunk(ByteBuffer bytes, long at) throws IOException {
        if (unsynchronised) {
            force(true);
        }
        Optional<Map<String, String>> chunk = FileRoot.chunk(bytes);
        String sum = FileRoot.sum(bytes);
        unsynchronised = true;
        writeAll(bytes, at);
        FileRoot before = root;
        // A chunk that is only moved has a version from before.
        if (before != null && chunk.filter(before::isOlderThan).isPresent()) {
            FileRoot next = before.movedTo(chunk.get(), at, sum);
            writeAll(next.block(), (long) (1 - durableSlot) * FileRoot.BLOCK);
            root = next;
            rootWritten = true;
        }
    }

    /** H2's own header: at the first time and at an orderly end as it is, otherwise ours says it already. */
    private void writeHeader(ByteBuffer bytes) throws IOException {
        FileRoot header = FileRoot.in(bytes)
                .orElseThrow(() -> new IOException("H2 wrote a header of another form than it has in version 2.4"))
                .withoutSum();
        FileRoot before = root;
        if (before != null && before.hasChunk() && !header.isClean()) {
            return;
        }
        if (unsynchronised) {
            force(true);
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            writeAll(header.block(), (long) slot * FileRoot.BLOCK);
        }
        root = header;
        unsynchronised = true;
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
        try {
            file.force(metaData);
        } catch (IOException failed) {
            // It may come in the middle of a write, which is not refused by that: nobody knows what is on the disk.
            throw new SynchronisationFailed(failed);
        }
        if (rootWritten) {
            durableSlot = 1 - durableSlot;
            rootWritten = false;
        }
        unsynchronised = false;
    }

    @Override
    public synchronized FileChannel truncate(long length) throws IOException {
        if (unsynchronised) {
            force(true);
        }
        file.truncate(length);
        return this;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int length = write(bytes, file.position());
        file.position(file.position() + length);
        return length;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return file.read(to);
    }

    @Override
    public int read(ByteBuffer to, long at) throws IOException {
        return file.read(to, at);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        file.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
