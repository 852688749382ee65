package org.kpiledger.projections.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.diff.Difference.Change;

/**
 * Compares the rows that hold at one moment with those that hold at another, thing by thing and field by field, whatever
 * a projection's documents are.
 */
public final class Differences {
    private Differences() {}

    /**
     * What differs.
     *
     * @param from the rows at the one moment, at most one for each thing
     * @param to the rows at the other
     */
    public static <D> List<Difference> between(
            DiffKind kind, DocumentCodec<D> codec, List<Row<D>> from, List<Row<D>> to) {
        Map<String, Row<D>> after = new LinkedHashMap<>();
        to.forEach(row -> after.put(row.key().item(), row));
        List<Difference> differences = new ArrayList<>();
        for (Row<D> row : from) {
            add(differences, kind, codec, row, after.remove(row.key().item()));
        }
        after.values().forEach(row -> add(differences, kind, codec, null, row));
        return differences;
    }

    private static <D> void add(
            List<Difference> into,
            DiffKind kind,
            DocumentCodec<D> codec,
            @Nullable Row<D> before,
            @Nullable Row<D> after) {
        Row<D> known = before == null ? after : before;
        if (known == null
                || before != null && after != null && before.document().equals(after.document())) {
            return;
        }
        List<FieldChange> fields = fields(flat(codec, before), flat(codec, after));
        if (before != null && after != null && fields.isEmpty()) {
            return;
        }
        into.add(new Difference(
                kind.label(),
                kind.subject(known.key()),
                known.key().item(),
                before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED,
                known.since(),
                fields));
    }

    private static <D> SortedMap<String, String> flat(DocumentCodec<D> codec, @Nullable Row<D> row) {
        return row == null ? Collections.emptySortedMap() : DocumentFields.of(codec.write(row.document()));
    }

    private static List<FieldChange> fields(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (was == null || !was.equals(is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }
}
