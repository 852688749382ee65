package org.kpiledger.app.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of the repository, wherever in it the tests are run. */
public final class SourceTree {
    private static final String AT_THE_ROOT = "mvnw";

    private SourceTree() {}

    /** @param name from the root of the repository, such as {@code plans/op-23.json} */
    public static String text(String name) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(AT_THE_ROOT))) {
            folder = Objects.requireNonNull(folder.getParent(), AT_THE_ROOT + " is in no folder above");
        }
        return Files.readString(folder.resolve(name));
    }
}
