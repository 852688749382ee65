package org.kpiledger.command.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last inspection found, in a file beside the log and not in its database, whose damage it may tell of. The file
 * proves nothing and is never in the way: one that cannot be read or written is told to the process's log.
 */
final class FindingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(FindingsFile.class);
    private static final String NAME = "inspection.json";

    private final Path file;

    FindingsFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** @param origin of the log that is asked about; what was found of another one is passed over */
    Optional<Findings> read(String origin) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Findings.class))
                    .filter(findings -> origin.equals(findings.origin()));
        } catch (IOException | JacksonException damaged) {
            LOG.warn("What the last inspection found cannot be read from {}: {}", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    /** Whole or not at all, since it is moved into its place. */
    void write(Findings findings) {
        Path draft = file.resolveSibling(NAME + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(draft, JsonMapper.shared().writeValueAsBytes(findings));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            LOG.warn("What the inspection found cannot be kept in {}: {}", file, full.getMessage());
        }
    }
}
