package org.kpiledger.query.rows;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Under what the audit trail files a subject, so that those below the beginning of an id are found in the order of the
 * log without sorting them: its id without the last part, such as {@code OP-23/budget}, and of the longer ids of values
 * the first three parts, such as {@code OP-23/value/P1.EMT.K4}. A plan has as many folders as it has kinds of subjects,
 * and one more for each KPI with values.
 */
final class SubjectFolder {
    private static final int PARTS_MAX = 3;

    private SubjectFolder() {}

    static String of(String subject) {
        String[] parts = subject.split("/", -1);
        return Arrays.stream(parts).limit(Math.min(parts.length - 1, PARTS_MAX)).collect(Collectors.joining("/"));
    }

    /** Whether subjects below the beginning of an id are all of one folder, with or without others in it. */
    static boolean isOne(String beginning) {
        return parts(beginning) >= PARTS_MAX;
    }

    private static int parts(String beginning) {
        return beginning.split("/", -1).length;
    }
}
