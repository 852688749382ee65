package org.kpiledger.app;

import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How option values are read, each refused with a sentence that says what would be accepted. */
final class Options {
    private Options() {}

    static final class Port implements ITypeConverter<Integer> {
        private static final int LARGEST = 65_535;

        @Override
        public Integer convert(String value) {
            try {
                int port = Integer.parseInt(value);
                if (0 <= port && port <= LARGEST) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number out of range is.
            }
            throw new TypeConversionException("'" + value + "' is not a port; give a number from 0 to " + LARGEST);
        }
    }

    static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            // An unset variable in a script would otherwise fill the current folder.
            if (value.isBlank()) {
                throw new TypeConversionException("the folder's name is empty");
            }
            return Path.of(value);
        }
    }

    static final class DurabilityLevel implements ITypeConverter<Durability> {
        @Override
        public Durability convert(String value) {
            return Arrays.stream(Durability.values())
                    .filter(level -> level.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is neither fsync nor process"));
        }
    }
}
