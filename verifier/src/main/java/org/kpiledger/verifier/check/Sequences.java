package org.kpiledger.verifier.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kpiledger.events.codec.Entry;

/** Counts the entries of each subject, whose ids differ by more than upper and lower case. */
final class Sequences {
    private final Flaws flaws;
    private final Map<String, long[]> next = new HashMap<>();
    private volatile int subjects;

    Sequences(Flaws flaws) {
        this.flaws = flaws;
    }

    void apply(List<Entry> entries) {
        for (Entry entry : entries) {
            String subject = entry.subject().value();
            long[] expected = next.computeIfAbsent(subject.toLowerCase(Locale.ROOT), _ -> new long[1]);
            if (entry.sequence() != expected[0]) {
                flaws.add(
                        Aspect.SEQUENCE,
                        entry.position(),
                        "entry " + entry.position() + " has the sequence " + entry.sequence() + " of " + subject
                                + ", whose next is " + expected[0]);
            }
            expected[0] = entry.sequence() + 1;
        }
        subjects = next.size();
    }

    int subjects() {
        return subjects;
    }
}
