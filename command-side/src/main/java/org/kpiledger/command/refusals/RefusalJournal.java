package org.kpiledger.command.refusals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last refusals by which somebody was kept from judging the own work, or from approving at all; beside the log, in
 * which refusals leave nothing.
 *
 * <p>It proves nothing: its file can be changed or deleted, a kill may lose its last lines, and it forgets.
 */
public final class RefusalJournal {
    static final int KEPT_MAX = 10_000;

    private static final Logger log = LoggerFactory.getLogger(RefusalJournal.class);
    private static final String OWN_WORK = "own-work";
    private static final String APPROVING = "Approve";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Clock clock;
    private final int keptMax;
    private final Deque<RefusedAct> kept = new ArrayDeque<>();
    private int lines;

    private RefusalJournal(Path file, Clock clock, int keptMax) {
        this.file = file;
        this.clock = clock;
        this.keptMax = keptMax;
    }

    /**
     * Opens the journal in the folder, made if it is missing, and takes up what it holds.
     *
     * @throws BadSetup when it cannot be written
     */
    public static RefusalJournal in(Path folder, Clock clock) {
        return in(folder, clock, KEPT_MAX);
    }

    static RefusalJournal in(Path folder, Clock clock, int keptMax) {
        RefusalJournal journal = new RefusalJournal(folder.toAbsolutePath().resolve("refusals.ndjson"), clock, keptMax);
        try {
            Files.createDirectories(folder);
            journal.read();
            journal.rewrite();
        } catch (IOException failed) {
            throw new BadSetup(
                    "The journal of refusals " + journal.file + " cannot be written: " + failed.getMessage(), failed);
        }
        return journal;
    }

    /** Notes the refusal if it is one of those that are kept. */
    public synchronized void note(Intent command, ActorId actor, Refusal refusal) {
        String name = command.getClass().getSimpleName();
        boolean ofApproval = refusal.kind() == Refusal.Kind.FORBIDDEN && name.startsWith(APPROVING);
        if (!ofApproval && !refusal.code().equals(OWN_WORK)) {
            return;
        }
        RefusedAct act = new RefusedAct(
                Moment.of(clock.instant()).value(),
                actor.value(),
                name,
                command.subject().value(),
                refusal.code(),
                refusal.sentence());
        add(act);
        try {
            if (lines >= 2 * keptMax) {
                rewrite();
            } else {
                Files.writeString(file, line(act), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                lines++;
            }
        } catch (IOException failed) {
            // The command was refused, which is what counts.
            log.warn("a refusal is not in {}, and will be forgotten at the next start", file, failed);
        }
    }

    /** The last ones, newest first. */
    synchronized List<RefusedAct> newest(int limit) {
        List<RefusedAct> found = new ArrayList<>();
        Iterator<RefusedAct> backwards = kept.descendingIterator();
        while (backwards.hasNext() && found.size() < limit) {
            found.add(backwards.next());
        }
        return found;
    }

    private void add(RefusedAct act) {
        kept.addLast(act);
        if (kept.size() > keptMax) {
            kept.removeFirst();
        }
    }

    /** A line that a kill cut off is passed over. */
    private void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            try {
                if (!line.isBlank()) {
                    add(JSON.readValue(line, RefusedAct.class));
                }
            } catch (JacksonException cut) {
                log.warn("a line of {} cannot be read and is passed over", file);
            }
        }
    }

    private void rewrite() throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        StringBuilder all = new StringBuilder();
        kept.forEach(act -> all.append(line(act)));
        Files.writeString(draft, all);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = kept.size();
    }

    private static String line(RefusedAct act) {
        return JSON.writeValueAsString(act) + "\n";
    }
}
