package org.kpiledger.query.rows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * An H2 file that the thread which asks reads by itself, interrupted or not; all else is left to a channel on the same
 * file.
 *
 * <p>H2's {@code async} file system hands each read to another thread and waits for it, which takes several times as
 * long as the read of a page does, and far longer where the processors are busy. A {@link FileChannel} closes itself
 * when the thread that reads is interrupted. A {@link RandomAccessFile} does neither, but serves one thread at a time,
 * so there are as many as have read at once.
 */
final class CallerReadsFile extends FileBaseDefault {
    private final FileChannel file;
    private final String path;
    private final Queue<RandomAccessFile> idle = new ConcurrentLinkedQueue<>();

    /** @param path of the same file, as the system names it */
    CallerReadsFile(FileChannel file, String path) {
        this.file = file;
        this.path = path;
    }

    /** Into a buffer with an array, as all of H2's are. */
    @Override
    public int read(ByteBuffer to, long at) throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        @Nullable RandomAccessFile known = idle.poll();
        RandomAccessFile reading = known == null ? new RandomAccessFile(path, "r") : known;
        try {
            reading.seek(at);
            int length = reading.read(to.array(), to.arrayOffset() + to.position(), to.remaining());
            if (length > 0) {
                to.position(to.position() + length);
            }
            return length;
        } finally {
            idle.add(reading);
            if (!isOpen()) {
                closeIdle();
            }
        }
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        return file.write(from, at);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
        closeIdle();
    }

    /** Only now, since a process loses its lock on a file when it closes any handle of it. */
    private void closeIdle() throws IOException {
        for (RandomAccessFile each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }
}
