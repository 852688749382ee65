package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.SubjectId;

/** Of what began in the log, the last are kept, and whoever read before these is told to read again. */
class NewSubjectsTest {
    private static final SubjectId ANNA = new SubjectId("access/p-anna");
    private static final SubjectId PLAN = new SubjectId("OP-23");

    private final NewSubjects subjects = new NewSubjects();

    @BeforeEach
    void start() {
        subjects.startAt(10);
    }

    @Test
    void whatBeganBehindTheListOvertakesIt() {
        subjects.add(PLAN, 11);
        subjects.add(ANNA, 12);

        assertThat(subjects.overtook(actors(11))).isTrue();
        assertThat(subjects.overtook(actors(12))).isFalse();
        assertThat(subjects.overtook(actors(11, ANNA))).isFalse();
    }

    @Test
    void anotherKindDoesNot() {
        subjects.add(PLAN, 11);

        assertThat(subjects.overtook(actors(10))).isFalse();
    }

    @Test
    void aListFromBeforeTheStartMayBeOvertaken() {
        assertThat(subjects.overtook(actors(9))).isTrue();
    }

    @Test
    void soMayOneFromBeforeAllThatAreKept() {
        for (int i = 0; i < 20_000; i++) {
            subjects.add(new SubjectId("OP-23/kpi/K" + i), 11 + i);
        }

        assertThat(subjects.overtook(actors(10))).isTrue();
        assertThat(subjects.overtook(actors(20_009))).isFalse();
    }

    private static Listing actors(long end, SubjectId... found) {
        return Listing.of("access/", _ -> true, end, List.of(found));
    }
}
