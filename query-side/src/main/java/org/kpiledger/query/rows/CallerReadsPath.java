package org.kpiledger.query.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's file system for rows: its {@code async} one, of which each file is read as {@link CallerReadsFile} does. Public
 * because H2 makes instances by reflection.
 */
public final class CallerReadsPath extends FilePathWrapper {
    private static final String SCHEME = "callerreads";

    /** Makes the scheme known to H2 and answers the prefix of file names that uses it. */
    static String register() {
        FilePath.register(new CallerReadsPath());
        return SCHEME + ":async:";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new CallerReadsFile(super.open(mode), getBase().unwrap().toString());
    }
}
