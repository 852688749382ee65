package org.kpiledger.verifier.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.UnreadableEntry;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.LogHash;
import org.kpiledger.verifier.figures.Comparison;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;
import tools.jackson.databind.JsonNode;

/**
 * A copy of the log from earlier, entry by entry beside what is shown now: where a log was rewritten and signed anew, it
 * knows which entry is the first that is another. Asked by several threads.
 */
final class OlderCopy {
    private static final String ID = "id";
    private static final String DATA = "data";

    private final LogSource copy;
    private final Checkpoint end;
    private long first;
    private String how = "";
    private @Nullable SourceFailed damaged;

    /** @param end the checkpoint up to which the copy goes */
    OlderCopy(LogSource copy, Checkpoint end) {
        this.copy = copy;
        this.end = end;
    }

    private String description() {
        return copy.description();
    }

    /** Compares the entries of the stretch, as far as the copy goes. */
    void compare(Stretch stretch, List<byte[]> shown) {
        if (stretch.first() > end.size()) {
            return;
        }
        try {
            List<byte[]> kept = copy.entries(Stretch.of(stretch.tile(), end.size()));
            for (int i = 0; i < Math.min(kept.size(), shown.size()); i++) {
                if (!Arrays.equals(kept.get(i), shown.get(i))) {
                    other(stretch.first() + i, kept.get(i), shown.get(i));
                    return;
                }
            }
        } catch (SourceFailed missing) {
            damaged(missing);
        }
    }

    private synchronized void other(long position, byte[] kept, byte[] shown) {
        if (first == 0 || position < first) {
            first = position;
            how = difference(kept, shown);
        }
    }

    private synchronized void damaged(SourceFailed missing) {
        damaged = missing;
    }

    /** What could not be read of the copy. */
    private synchronized Optional<SourceFailed> damage() {
        return Optional.ofNullable(damaged);
    }

    /** The position of the first entry that is another; 0 where there is none. */
    private synchronized long first() {
        return first;
    }

    /** In which way that entry is another. */
    private synchronized String how() {
        return how;
    }

    private static String difference(byte[] kept, byte[] shown) {
        try {
            JsonNode before = EntryCodec.tree(kept);
            JsonNode now = EntryCodec.tree(shown);
            if (!before.path(ID).equals(now.path(ID))) {
                return "it was " + named(before) + ", and is " + named(now);
            }
            // What was entered says more than the attributes that follow from it.
            return new Comparison()
                    .between(before.path(DATA), now.path(DATA))
                    .map(other -> told("/" + DATA + other.path(), other))
                    .or(() -> new Comparison().between(before, now).map(other -> told(other.place(), other)))
                    .orElse("it is written otherwise");
        } catch (UnreadableEntry noEntry) {
            return "one of the two is no entry";
        }
    }

    private static String named(JsonNode entry) {
        return entry.path("type").asString("nothing") + " of "
                + entry.path("subject").asString("nothing") + " (" + ID + " "
                + entry.path(ID).asString("none") + ")";
    }

    private static String told(String place, Comparison.Difference other) {
        return place + " was " + other.expected() + ", and is " + other.found();
    }

    /**
     * Says whether the log continues the copy.
     *
     * @param check the name of this check
     * @param head up to which the log was walked
     */
    void tell(Report report, String check, Checkpoint head) {
        String name = description();
        if (damage().isPresent()) {
            report.fail(check, name + " cannot be compared: " + damage().get().getMessage());
        } else if (first() > 0) {
            tellOfOther(report, check);
        } else if (end.size() > head.size()) {
            report.fail(
                    check,
                    name + " goes on to entry " + end.size() + ", the log as it is shown ends with " + head.size(),
                    head.size() + 1);
        } else {
            report.pass(
                    check,
                    "the " + Report.counted(end.size(), "entry", "entries") + " of " + name
                            + " are in the log unchanged");
        }
    }

    /** A copy that is not what was signed tells nothing of the log. */
    private void tellOfOther(Report report, String check) {
        try {
            LogHash made = root();
            if (made.equals(end.root())) {
                report.fail(
                        check, "entry " + first() + " is another one than in " + description() + ": " + how(), first());
            } else {
                report.fail(
                        check,
                        description() + " is not what was signed: its entries make the root " + made.toBase64()
                                + ", but its checkpoint has " + end.root().toBase64());
            }
        } catch (SourceFailed damaged) {
            report.fail(check, description() + " cannot be compared: " + damaged.getMessage());
        }
    }

    /** The root that the entries of the copy make, to be compared with the one that was signed. */
    private LogHash root() throws SourceFailed {
        GrowingRoot root = new GrowingRoot();
        Flaws unused = new Flaws();
        new Walk(end.size(), new StretchCheck(copy, end.origin(), unused, true, Optional.empty()), unused)
                .go(stretch -> root.add(stretch.tree()));
        return root.root();
    }
}
