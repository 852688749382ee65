package org.kpiledger.query.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the positions of the first lines that a filter takes, without reading all that it takes: along the index of the
 * one thing asked for that has the fewest lines, and where that is in several places, along each of them for as many as
 * are wanted. Only where it has few lines are these sorted.
 *
 * <p>What is left to luck: two things that have many lines each and hardly any together.
 */
final class AuditSearch {
    /** As many lines may be sorted; also, two things that have more are equally frequent. */
    private static final int FEW = 5_000;

    /** In so many places at most is looked for the next lines. */
    private static final int PLACES_MAX = 128;

    private static final String BETWEEN = "position > ? and position <= ?";

    private final int few;
    private final int placesMax;
    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final String entries;
    private final String folders;
    private final String reasons;

    AuditSearch(RowsDatabase database, TableSet tables) {
        this(database, tables, FEW, PLACES_MAX);
    }

    AuditSearch(RowsDatabase database, TableSet tables, int few, int placesMax) {
        this.few = few;
        this.placesMax = placesMax;
        this.jdbc = database.jdbc();
        this.dialect = database.dialect();
        this.entries = tables.beside(AuditTables.ENTRIES);
        this.folders = tables.beside(AuditTables.FOLDERS);
        this.reasons = tables.beside(AuditTables.REASONS);
    }

    /** At most as many positions as the limit says, in the order asked for. */
    List<Long> find(AuditFilter filter, AuditOrder order, int limit) {
        AuditPath path = path(filter);
        if (path.stretches().isEmpty()) {
            return List.of();
        }
        Condition others = others(filter, path.column());
        List<Condition> stretches = path.stretches().stream()
                .map(stretch -> stretch.and(others.where(), others.values()))
                .toList();
        String inOrder = order.by(path.order());
        List<Object> values = new ArrayList<>();
        String each = stretches.stream()
                .map(stretch -> {
                    values.addAll(stretch.values());
                    values.add(limit);
                    return "(select position from " + stretch.from() + " where " + stretch.where() + " order by "
                            + inOrder + " limit ?)";
                })
                .collect(Collectors.joining(" union all "));
        if (stretches.size() > 1) {
            values.add(limit);
            each = "select position from (" + each + ") as found order by " + order.byPosition() + " limit ?";
        }
        return jdbc.sql(each).params(values).query((row, _) -> row.getLong(1)).list();
    }

    private AuditPath path(AuditFilter filter) {
        List<AuditPath> paths = Stream.of(
                        reason(filter),
                        subject(filter),
                        below(filter),
                        one(filter, "type", filter.type()),
                        one(filter, "actor", filter.actor()),
                        one(filter, "role", filter.role()))
                .flatMap(List::stream)
                .toList();
        if (paths.isEmpty()) {
            return inOrderOfTheLog(filter);
        }
        if (paths.size() == 1 && !paths.getFirst().isSorted()) {
            return paths.getFirst();
        }
        TreeMap<Long, AuditPath> byLines = new TreeMap<>();
        for (AuditPath path : paths) {
            long lines = count(path);
            if (!path.isSorted() || lines < few) {
                byLines.putIfAbsent(lines, path);
            }
        }
        return byLines.isEmpty()
                ? inOrderOfTheLog(filter)
                : byLines.firstEntry().getValue();
    }

    private AuditPath inOrderOfTheLog(AuditFilter filter) {
        return AuditPath.whole(new Condition(entries, BETWEEN, List.of(filter.after(), filter.upTo())));
    }

    /** How many lines the path reads at most, or {@code few}. */
    private long count(AuditPath path) {
        if (path.stretches().isEmpty()) {
            return 0;
        }
        List<Object> values = new ArrayList<>();
        String all = path.stretches().stream()
                .map(stretch -> {
                    values.addAll(stretch.values());
                    values.add(few);
                    return "(select 1 as line from " + stretch.from() + " where " + stretch.where() + " limit ?)";
                })
                .collect(Collectors.joining(" union all "));
        values.add(few);
        return jdbc.sql("select count(*) from (select line from (" + all + ") as each_of limit ?) as all_of")
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<AuditPath> one(AuditFilter filter, String column, @Nullable Object value) {
        return value == null ? List.of() : List.of(along(filter, column, List.of(value)));
    }

    private AuditPath along(AuditFilter filter, String column, List<?> values) {
        return AuditPath.along(
                column,
                values.stream()
                        .map(value -> dialect.along(entries, column, value, filter.after(), filter.upTo()))
                        .toList());
    }

    private List<AuditPath> subject(AuditFilter filter) {
        return one(filter, "subject", filter.exactSubject());
    }

    private List<AuditPath> below(AuditFilter filter) {
        String beginning = filter.subjectsBelow();
        if (beginning == null) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(range(beginning));
        values.add(filter.after());
        values.add(filter.upTo());
        AuditPath sorted = AuditPath.sorted(
                new Condition(dialect.by(entries, "subject"), "subject >= ? and subject < ? and " + BETWEEN, values));
        List<String> places = foldersOf(beginning);
        return places.size() > placesMax ? List.of(sorted) : List.of(along(filter, "folder", places), sorted);
    }

    private List<String> foldersOf(String beginning) {
        if (SubjectFolder.isOne(beginning)) {
            return List.of(SubjectFolder.of(beginning + "/-"));
        }
        List<Object> values = new ArrayList<>(List.of(beginning));
        values.addAll(range(beginning));
        values.add(placesMax + 1);
        return jdbc.sql("select folder from " + folders + " where folder = ? or folder >= ? and folder < ? limit ?")
                .params(values)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** From the first to behind the last text that begins so, with a slash; 0 is the character behind the slash. */
    private static List<String> range(String beginning) {
        return List.of(beginning + "/", beginning + "0");
    }

    private List<AuditPath> reason(AuditFilter filter) {
        if (filter.reason() == null) {
            return List.of();
        }
        String like = StatedReason.containing(filter.reason());
        List<Long> keys = jdbc.sql("select reason_key from " + reasons + " where folded like ? limit ?")
                .params(like, placesMax + 1)
                .query((row, _) -> row.getLong(1))
                .list();
        return List.of(
                keys.size() <= placesMax
                        ? along(filter, "reason_key", keys)
                        : AuditPath.sorted(new Condition(
                                dialect.by(entries, "reason_key"),
                                "reason_key in (select reason_key from " + reasons + " where folded like ?) and "
                                        + BETWEEN,
                                List.of(like, filter.after(), filter.upTo()))));
    }

    /** All that is asked for but for what the path leads along. */
    private Condition others(AuditFilter filter, String column) {
        Condition others = new Condition(entries, "", List.of());
        String exact = filter.exactSubject();
        String beginning = filter.subjectsBelow();
        if (exact != null && !column.equals("subject")) {
            others = others.and(" and subject = ?", List.of(exact));
        }
        if (beginning != null && (!column.equals("folder") || SubjectFolder.holdsOthers(beginning))) {
            // Not as a range, for which the database would take the index that it is not to take.
            others = others.and(" and left(subject, ?) = ?", List.of(beginning.length() + 1, beginning + "/"));
        }
        if (filter.type() != null && !column.equals("type")) {
            others = others.and(" and type = ?", List.of(filter.type()));
        }
        if (filter.actor() != null && !column.equals("actor")) {
            others = others.and(" and actor = ?", List.of(filter.actor()));
        }
        if (filter.role() != null && !column.equals("role")) {
            others = others.and(" and role = ?", List.of(filter.role()));
        }
        if (filter.reason() != null && !column.equals("reason_key")) {
            others = others.and(
                    " and exists (select 1 from " + reasons + " as stated where stated.reason_key = " + entries
                            + ".reason_key and stated.folded like ?)",
                    List.of(StatedReason.containing(filter.reason())));
        }
        return others;
    }
}
