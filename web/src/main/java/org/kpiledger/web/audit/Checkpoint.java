package org.kpiledger.web.audit;

import java.util.List;
import java.util.Optional;

/**
 * The state of the whole log.
 *
 * <p>Source: C2SP tlog-checkpoint: origin, size and root hash, one a line.
 *
 * @param size entries
 * @param root Base64
 */
record Checkpoint(String origin, long size, String root) {
    static Optional<Checkpoint> read(String text) {
        List<String> lines = text.lines().limit(3).toList();
        return lines.size() < 3 || !lines.get(1).matches("[0-9]{1,15}")
                ? Optional.empty()
                : Optional.of(new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2)));
    }
}
