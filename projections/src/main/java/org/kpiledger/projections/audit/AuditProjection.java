package org.kpiledger.projections.audit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.budget.BudgetEvent;
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
        return 5;
    }

    /** What fields were before stands in the lines; the rows are what the next line is worked out from. */
    @Override
    public boolean keepsHistory() {
        return false;
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
        return Change.form(key(subject, stated.part()), Row.ALWAYS, (known, _) -> stated.of(known));
    }

    private static Key key(String subject, String part) {
        return new Key(subject, subject + "#" + part);
    }

    /** The entry's line of the audit trail, from the rows that {@link #changes} touched. */
    public static AuditLine line(Entry entry, List<Touched<Fields>> touched) {
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        String subject = entry.subject().value();
        for (Touched<Fields> rows : touched) {
            String part = rows.key().item().substring(subject.length() + 1);
            SortedMap<String, String> was = rows.before().isEmpty() ? implied(entry, part) : last(rows.before());
            SortedMap<String, String> is = last(rows.after());
            put(was, is, part, before);
            put(is, was, part, after);
        }
        after.putAll(EventFields.added(entry.data()));
        return AuditLine.of(entry, before, after);
    }

    /** All fields of a subject, by the labels that lines have, from the rows in the subject's scope. */
    public static SortedMap<String, String> state(List<Row<Fields>> rows) {
        SortedMap<String, String> state = new TreeMap<>();
        for (Row<Fields> row : rows) {
            String part = row.key().item().substring(row.key().scope().length() + 1);
            row.document().values().forEach((field, value) -> state.put(label(field, part), value));
        }
        return state;
    }

    /** What the entry itself tells of fields before it that the log has not named before. */
    private static SortedMap<String, String> implied(Entry entry, String part) {
        SortedMap<String, String> implied = new TreeMap<>();
        if (entry.data() instanceof BudgetEvent) {
            EventFields.of(entry.data()).stream()
                    .filter(stated -> stated.part().equals(part))
                    .forEach(stated -> implied.putAll(stated.implied()));
        }
        return implied;
    }

    /** The fields that are not the same in the other. */
    private static void put(
            SortedMap<String, String> fields,
            SortedMap<String, String> other,
            String part,
            SortedMap<String, String> into) {
        fields.forEach((field, value) -> {
            if (!value.equals(other.get(field))) {
                into.put(label(field, part), value);
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
