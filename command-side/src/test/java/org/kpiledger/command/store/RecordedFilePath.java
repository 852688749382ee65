package org.kpiledger.command.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.function.Consumer;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** An H2 file system that tells a test, in their order, all that happens to files. */
public final class RecordedFilePath extends FilePathWrapper {
    /** What happened to a file. */
    sealed interface Happening {
        record Written(long at, byte[] bytes) implements Happening {}

        record Cut(long length) implements Happening {}

        record Synchronised() implements Happening {}
    }

    private static volatile Consumer<Happening> told = _ -> {};

    /** Tells this one from now on; answers the prefix of file names that are recorded. */
    static String tell(Consumer<Happening> whom) {
        told = whom;
        FilePath.register(new RecordedFilePath());
        return "recorded:";
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Recorded(super.open(mode));
    }

    private static final class Recorded extends FileBase {
        private final FileChannel file;

        Recorded(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            int written = file.write(bytes, at);
            told.accept(new Happening.Written(at, java.util.Arrays.copyOf(copy, written)));
            return written;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            told.accept(new Happening.Synchronised());
        }

        @Override
        public FileChannel truncate(long length) throws IOException {
            file.truncate(length);
            told.accept(new Happening.Cut(length));
            return this;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int written = write(bytes, file.position());
            file.position(file.position() + written);
            return written;
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
}
