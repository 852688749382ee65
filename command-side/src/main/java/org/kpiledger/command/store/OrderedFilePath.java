package org.kpiledger.command.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's file system for the log: any other one, with each file written as {@link OrderedFile} does. Public because H2
 * makes instances by reflection.
 */
public final class OrderedFilePath extends FilePathWrapper {
    private static final String SCHEME = "ordered";

    /** Makes the scheme known to H2 and answers the prefix of file names that uses it. */
    static String register() {
        FilePath.register(new OrderedFilePath());
        return SCHEME + ":";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return OrderedFile.over(super.open(mode), !mode.equals("r"));
    }
}
