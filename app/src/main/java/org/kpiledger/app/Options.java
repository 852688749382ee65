package org.kpiledger.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.kpiledger.app.demo.Simulation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How option values are read, each refused with a sentence that says what would be accepted. */
public final class Options {
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

    /** A whole number between two others. */
    private static int count(String value, String what, int largest) {
        try {
            int count = Integer.parseInt(value);
            if (1 <= count && count <= largest) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new TypeConversionException(
                "'" + value + "' is not a number of " + what + "; give one from 1 to " + largest);
    }

    static final class Years implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return count(value, "years", Simulation.YEARS_MAX);
        }
    }

    static final class Plans implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return count(value, "plans", Simulation.PLANS_MAX);
        }
    }

    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is not a seed; give a whole number");
            }
        }
    }

    /** A folder, there or not. */
    public static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            // An unset variable in a script would otherwise fill the current folder.
            if (value.isBlank()) {
                throw new TypeConversionException("the folder's name is empty");
            }
            return Path.of(value);
        }
    }

    static final class ReadableFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            Path file = Path.of(value);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new TypeConversionException("there is no file '" + value + "' that can be read");
            }
            return file;
        }
    }

    static final class Stated implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("it is empty");
            }
            return value;
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
