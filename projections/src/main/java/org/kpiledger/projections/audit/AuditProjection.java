package org.kpiledger.projections.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Touched;

/**
 * Folds every event into the fields of what it is about, on the clock of known time alone, and tells for each entry
 * which fields it changed.
 */
public final class AuditProjection implements Projection<Fields> {
    private static final DocumentCodec<Fields> CODEC = new FieldsCodec();

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public DocumentCodec<Fields> codec() {
        return CODEC;
    }

    @Override
    public List<Change<Fields>> changes(Entry entry) {
        String subject = entry.subject().value();
        return EventFields.of(entry.data()).stream()
                .map(stated -> change(subject, stated))
                .toList();
    }

    private static Change<Fields> change(String subject, FieldChanges stated) {
        return Change.form(key(subject, stated.part()), Row.ALWAYS, (known, _) -> {
            Fields before = known == null || stated.whole() ? Fields.NONE : known;
            return before.with(stated.after());
        });
    }

    private static Key key(String subject, String part) {
        return new Key(subject, subject + "#" + part);
    }

    /** The entry's line of the audit trail, from the rows that {@link #changes} touched. */
    public static AuditLine line(Entry entry, List<Touched<Fields>> touched) {
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        Map<Key, Touched<Fields>> byKey = new HashMap<>();
        touched.forEach(rows -> byKey.put(rows.key(), rows));
        for (FieldChanges stated : EventFields.of(entry.data())) {
            Touched<Fields> rows = byKey.get(key(entry.subject().value(), stated.part()));
            if (rows != null) {
                compare(stated, last(rows.before()), last(rows.after()), before, after);
            }
        }
        return AuditLine.of(entry, before, after);
    }

    private static void compare(
            FieldChanges stated,
            SortedMap<String, String> was,
            SortedMap<String, String> is,
            SortedMap<String, String> before,
            SortedMap<String, String> after) {
        SortedMap<String, String> earlier = new TreeMap<>(stated.implied());
        earlier.putAll(was);
        earlier.forEach((field, value) -> {
            if (!value.equals(is.get(field))) {
                before.put(label(field, stated.part()), value);
            }
        });
        is.forEach((field, value) -> {
            if (!value.equals(earlier.get(field))) {
                after.put(label(field, stated.part()), value);
            }
        });
    }

    private static SortedMap<String, String> last(List<Row<Fields>> rows) {
        @Nullable Fields last = rows.isEmpty() ? null : rows.getLast().document();
        return (last == null ? Fields.NONE : last).values();
    }

    /** Such as {@code allocation[P1]}. */
    private static String label(String field, String part) {
        return part.isEmpty() ? field : field + "[" + part + "]";
    }
}
