package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/** What is kept of a scope is what the store would answer. */
class KeptScopesTest {
    private static final String PLAN = "OP-23";
    private static final String ITEM = "1";
    private static final LocalDate DAY = LocalDate.parse("2023-05-01");
    private static final LocalDate OTHER_DAY = DAY.plusDays(1);

    private final Stored stored = new Stored();
    private long published;
    private final KeptScopes<String> scopes = new KeptScopes<>(stored, () -> published);

    /** Answers with the scope, the day and the positions at which the scope was changed by then. */
    private static final class Stored implements Rows<String> {
        private final List<Key> changes = new ArrayList<>();
        private int asked;

        @Override
        public List<Row<String>> in(String scope, Moment moment) {
            asked++;
            List<String> known = changes.stream()
                    .filter(change ->
                            change.scope().equals(scope) && Long.parseLong(change.item()) <= moment.position())
                    .map(Key::item)
                    .toList();
            String document = moment.validAt() + " " + known;
            return List.of(new Row<>(new Key(scope, ITEM), 1, DAY, Row.FOREVER, 1, Row.STILL_KNOWN, document));
        }

        @Override
        public List<Row<String>> startingWith(String scope, String prefix, Moment moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> holding(String scope, SortedSet<String> items, Moment moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Row<String>> of(Key key, Moment moment) {
            return in(key.scope(), moment).stream()
                    .filter(row -> row.key().equals(key))
                    .findFirst();
        }
    }

    private void change(String scope, long position) {
        stored.changes.add(new Key(scope, String.valueOf(position)));
        scopes.changed(scope, position);
        published = position;
    }

    private void same(String scope, long position, LocalDate day) {
        Moment moment = new Moment(position, day);
        List<Row<String>> answer = scopes.in(scope, moment);
        int asked = stored.asked;
        assertThat(answer)
                .as("%s at %s, published %s", scope, moment, published)
                .isEqualTo(stored.in(scope, moment));
        stored.asked = asked;
    }

    private void sameOf(Key key, long position) {
        Moment moment = new Moment(position, DAY);
        Optional<Row<String>> answer = scopes.of(key, moment);
        int asked = stored.asked;
        assertThat(answer).as("%s at %s", key, moment).isEqualTo(stored.of(key, moment));
        stored.asked = asked;
    }

    @Test
    void aScopeWithoutChangesIsReadOnceForADay() {
        change(PLAN, 3);
        published = 100;
        same(PLAN, 50, DAY);
        same(PLAN, 100, DAY);
        same(PLAN, 3, DAY);
        assertThat(stored.asked).isEqualTo(1);

        same(PLAN, 100, OTHER_DAY);
        assertThat(stored.asked).isEqualTo(2);
    }

    @Test
    void oneRowIsFoundAmongThoseThatAreKept() {
        change(PLAN, 3);
        sameOf(new Key(PLAN, ITEM), 3);
        same(PLAN, 3, DAY);
        sameOf(new Key(PLAN, "2"), 3);
        assertThat(stored.asked).isEqualTo(1);

        change(PLAN, 9);
        sameOf(new Key(PLAN, ITEM), 9);
        sameOf(new Key(PLAN, ITEM), 8);
        assertThat(stored.asked).isEqualTo(3);
    }

    @Test
    void aChangeIsSeenAndWhatWasBeforeItStays() {
        change(PLAN, 3);
        same(PLAN, 3, DAY);
        change(PLAN, 9);
        same(PLAN, 9, DAY);
        same(PLAN, 8, DAY);
        same(PLAN, 9, DAY);

        assertThat(stored.asked).isEqualTo(3);
    }

    @Test
    void aChangeOfAnotherScopeChangesNothing() {
        change(PLAN, 3);
        same(PLAN, 3, DAY);
        change("OP-24", 9);
        same(PLAN, 9, DAY);

        assertThat(stored.asked).isEqualTo(1);
    }

    @Test
    void whatIsWrittenButNotPublishedIsNotKept() {
        change(PLAN, 3);
        stored.changes.add(new Key(PLAN, "9"));
        scopes.in(PLAN, new Moment(Long.MAX_VALUE, DAY));
        same(PLAN, 3, DAY);

        assertThat(stored.asked).isEqualTo(2);
    }

    @Test
    void whatChangedOutOfSightIsSeen() {
        change(PLAN, 3);
        same(PLAN, 3, DAY);
        stored.changes.add(new Key(PLAN, "9"));
        scopes.changed(PLAN, 9);
        published = 12;
        same(PLAN, 12, DAY);
        same(PLAN, 5, DAY);
        same(PLAN, 3, DAY);
    }

    @Test
    void anyHistoryIsAnsweredAsByTheStore() {
        Random random = new Random(5);
        for (int step = 0; step < 3_000; step++) {
            String scope = "P" + random.nextInt(3);
            switch (random.nextInt(12)) {
                case 0 -> change(scope, published + 1 + random.nextInt(3));
                case 1 -> published += random.nextInt(4);
                case 2 -> {
                    stored.changes.add(new Key(scope, String.valueOf(published + 1)));
                    scopes.changed(scope, published + 1);
                    published += 2;
                }
                case 3 -> scopes.in(scope, new Moment(published + random.nextInt(5), DAY));
                case 4 -> sameOf(new Key(scope, ITEM), random.nextLong(published + 1));
                default -> same(scope, random.nextLong(published + 1), random.nextBoolean() ? DAY : OTHER_DAY);
            }
        }
        assertThat(stored.asked).isLessThan(2_500);
    }
}
