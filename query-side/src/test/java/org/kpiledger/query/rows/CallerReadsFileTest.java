package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerReadsFileTest {
    private static final int READERS = 8;

    @TempDir
    Path folder;

    private FileChannel file;

    @BeforeEach
    void writtenIn() throws IOException {
        file = FilePath.get(CallerReadsPath.register() + folder.resolve("rows.mv.db"))
                .open("rw");
        write("P1.EMT.K2", 0);
        write("P1.EMT.K5", 100);
    }

    @AfterEach
    void closed() throws IOException {
        file.close();
    }

    @Test
    void whatWasWrittenIsReadWhereItStands() throws IOException {
        assertThat(read(100)).isEqualTo("P1.EMT.K5");
        assertThat(read(0)).isEqualTo("P1.EMT.K2");
        assertThat(file.size()).isEqualTo(109);
    }

    @Test
    void aPartOfTheBufferIsFilled() throws IOException {
        ByteBuffer to = ByteBuffer.wrap("..............".getBytes(StandardCharsets.UTF_8), 2, 5)
                .slice();

        assertThat(file.read(to, 3)).isEqualTo(5);

        assertThat(to.hasRemaining()).isFalse();
        assertThat(new String(to.array(), StandardCharsets.UTF_8)).isEqualTo("..EMT.K.......");
    }

    @Test
    void nothingIsReadBehindTheEnd() throws IOException {
        assertThat(file.read(ByteBuffer.allocate(9), 109)).isEqualTo(-1);
    }

    @Test
    void anInterruptedThreadReadsAndStaysInterruptedAndTheFileOpen() throws IOException {
        Thread.currentThread().interrupt();
        String read;
        boolean stillInterrupted;
        try {
            read = read(0);
        } finally {
            stillInterrupted = Thread.interrupted();
        }

        assertThat(read).isEqualTo("P1.EMT.K2");
        assertThat(stillInterrupted).isTrue();
        assertThat(read(100)).isEqualTo("P1.EMT.K5");
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        CyclicBarrier all = new CyclicBarrier(READERS);
        List<Callable<String>> readers = IntStream.range(0, READERS)
                .<Callable<String>>mapToObj(reader -> () -> {
                    all.await();
                    return read(reader % 2 * 100L);
                })
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<String>> read = threads.invokeAll(readers);

            for (int reader = 0; reader < READERS; reader++) {
                assertThat(read.get(reader).get()).isEqualTo(reader % 2 == 0 ? "P1.EMT.K2" : "P1.EMT.K5");
            }
        }
    }

    @Test
    void aClosedFileIsNotRead() throws IOException {
        read(0);
        file.close();

        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> read(0));
    }

    @Test
    void aFileThatIsUsedIsLockedUntilItIsClosed() throws IOException {
        file.tryLock();
        read(0);

        try (FileChannel other = FilePath.get(CallerReadsPath.register() + folder.resolve("rows.mv.db"))
                .open("rw")) {
            assertThatExceptionOfType(OverlappingFileLockException.class).isThrownBy(other::tryLock);
            file.close();
            assertThat(other.tryLock().isValid()).isTrue();
        }
    }

    private void write(String text, long at) throws IOException {
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), at);
    }

    private String read(long at) throws IOException {
        ByteBuffer to = ByteBuffer.allocate(9);
        file.read(to, at);
        return new String(to.array(), StandardCharsets.UTF_8);
    }
}
