package org.kpiledger.command.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 whose disk a test fills up, or makes fail to synchronise. */
public final class FaultyDisk extends FilePathWrapper {
    private static volatile boolean full;
    private static volatile boolean failing;

    /** For H2, which makes one for each path. */
    public FaultyDisk() {}

    /** Makes it known to H2; answers how it is named in an address, before the path. */
    static String prefix() {
        FilePath.register(new FaultyDisk());
        return "faulty:async:";
    }

    static void fillUp() {
        full = true;
    }

    static void failToSynchronise() {
        failing = true;
    }

    static void asUsual() {
        full = false;
        failing = false;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        /** On a full disk, a part is still taken, as the system may do. */
        @Override
        public synchronized int write(ByteBuffer source, long at) throws IOException {
            if (full) {
                ByteBuffer part = source.duplicate();
                part.limit(part.position() + part.remaining() / 2);
                real.write(part, at);
                throw new IOException("No space left on device");
            }
            return real.write(source, at);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (failing) {
                throw new IOException("Input/output error");
            }
            real.force(metaData);
        }

        @Override
        public synchronized int read(ByteBuffer to, long at) throws IOException {
            return real.read(to, at);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
