package org.kpiledger.verifier;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How option values are read, each refused with a sentence that says what would be accepted. */
final class Outside {
    private Outside() {}

    static final class Key implements ITypeConverter<VerifierKey> {
        @Override
        public VerifierKey convert(String value) {
            try {
                return VerifierKey.parse(value.strip());
            } catch (MalformedLogData malformed) {
                throw new TypeConversionException("'" + value + "' is no verifier key: " + malformed.getMessage());
            }
        }
    }

    static final class KeptCheckpoint implements ITypeConverter<SignedCheckpoint> {
        @Override
        public SignedCheckpoint convert(String value) {
            try {
                return SignedCheckpoint.parse(Files.readAllBytes(Path.of(value)));
            } catch (IOException unreadable) {
                throw new TypeConversionException("there is no checkpoint at '" + value + "' that can be read");
            } catch (MalformedLogData malformed) {
                throw new TypeConversionException("'" + value + "' is no checkpoint: " + malformed.getMessage());
            }
        }
    }

    static final class Address implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            if (!isAddress(value)) {
                throw new TypeConversionException("'" + value + "' is no address such as http://localhost:8080");
            }
            return URI.create(value);
        }
    }

    /** A folder or file, there or not. */
    static final class Place implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("the name is empty");
            }
            return Path.of(value);
        }
    }

    /** A file to be made. */
    static final class NewFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            Path file = new Place().convert(value);
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new TypeConversionException("'" + value + "' lies in no folder that is there");
            }
            if (!Files.isWritable(folder)) {
                throw new TypeConversionException("'" + value + "' cannot be made: its folder may not be written");
            }
            return file;
        }
    }

    static boolean isAddress(String value) {
        if (!value.startsWith("http://") && !value.startsWith("https://")) {
            return false;
        }
        try {
            return URI.create(value).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    static final class User implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.indexOf(':') < 1) {
                throw new TypeConversionException("a user is NAME:PASSWORD, with a colon between them");
            }
            return value;
        }
    }
}
