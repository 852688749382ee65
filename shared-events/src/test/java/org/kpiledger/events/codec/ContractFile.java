package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file under version control that says what never changes. One that is missing is written with {@code
 * -Dtest.arguments=-Dgolden.write=true}; one that is there is never overwritten.
 */
record ContractFile(Path path) {
    static final Path GOLDEN = Path.of("src/test/resources/contracts");
    static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    static ContractFile golden(String type, int version) {
        return new ContractFile(GOLDEN.resolve(type + ".v" + version + ".json"));
    }

    static ContractFile schema(String type, int version) {
        return new ContractFile(SCHEMAS.resolve(type + "." + version + ".json"));
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Makes sure that the file is there, after writing it where that was asked for. */
    void requireWritten(byte[] content) {
        if (Boolean.getBoolean("golden.write") && Files.notExists(path)) {
            try {
                Files.createDirectories(path.getParent());
                Files.write(path, content, StandardOpenOption.CREATE_NEW);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        assertThat(path)
                .as("write it with -Dtest.arguments=-Dgolden.write=true")
                .exists();
    }
}
