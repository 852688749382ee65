package org.kpiledger.query.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the positions of the first lines that a filter takes, without reading all that it takes. Where one thing asked
 * for has few lines, those are read along its index and sorted. Otherwise the {@link AuditBlocks} are read that have
 * everything asked for of which blocks are known, one after the other, until there are as many lines as are wanted; and
 * where nothing of that kind is asked for, the index of the one thing that has many lines.
 *
 * <p>What is left to luck: things that have many lines each, stand in the same blocks, and have hardly any lines together.
 */
final class AuditSearch {
    /** As many lines may be sorted; also, two things that have more are equally frequent. */
    private static final int FEW = 2_000;

    /** In so many places at most is looked for the next lines. */
    private static final int PLACES_MAX = 128;

    /** One statement looks into so many blocks at most. */
    private static final int BLOCKS_MAX = 16;

    private final int few;
    private final int placesMax;
    private final int blocksMax;
    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final String entries;
    private final String folders;
    private final String reasons;
    private final String blocks;
    private final AuditPaths ways;

    AuditSearch(RowsDatabase database, TableSet tables) {
        this(database, tables, FEW, PLACES_MAX, BLOCKS_MAX);
    }

    AuditSearch(RowsDatabase database, TableSet tables, int few, int placesMax, int blocksMax) {
        this.few = few;
        this.placesMax = placesMax;
        this.blocksMax = blocksMax;
        this.jdbc = database.jdbc();
        this.dialect = database.dialect();
        this.entries = tables.beside(AuditTables.ENTRIES);
        this.folders = tables.beside(AuditTables.FOLDERS);
        this.reasons = tables.beside(AuditTables.REASONS);
        this.blocks = tables.beside(AuditTables.BLOCKS);
        this.ways = new AuditPaths(dialect, entries, reasons);
    }

    /** At most as many positions as the limit says, in the order asked for. */
    List<Long> find(AuditFilter filter, AuditOrder order, int limit) {
        if (filter.after() >= filter.upTo()) {
            return List.of();
        }
        @Nullable List<Long> keys = reasonKeys(filter);
        List<BlockCursor> cursors = cursors(filter, order);
        List<AuditPath> paths = ways.of(filter, keys);
        if (cursors.isEmpty()
                && paths.size() == 1
                && !paths.getFirst().isSorted()
                && paths.getFirst().together() == null) {
            return along(paths.getFirst(), filter, keys, order, limit);
        }
        @Nullable AuditPath rarest = null;
        long fewest = few;
        @Nullable AuditPath frequent = null;
        for (AuditPath path : paths) {
            long lines = count(path);
            if (lines < fewest) {
                rarest = path;
                fewest = lines;
            } else if (!path.isSorted()) {
                frequent = path;
            }
        }
        if (rarest != null) {
            return rarest.together() == null
                    ? along(rarest.ofFew(), filter, keys, order, limit)
                    : among(rarest.ofFew(), filter, keys, order, limit);
        }
        if (!cursors.isEmpty()) {
            return inBlocks(cursors, filter, keys, order, limit);
        }
        return along(frequent == null ? ways.alongTheLog(filter) : frequent, filter, keys, order, limit);
    }

    private List<Long> along(
            AuditPath path, AuditFilter filter, @Nullable List<Long> keys, AuditOrder order, int limit) {
        if (path.stretches().isEmpty()) {
            return List.of();
        }
        Condition others = others(filter, keys, path.column());
        return read(
                path.stretches().stream()
                        .map(stretch -> stretch.and(others.where(), others.values()))
                        .toList(),
                order.by(path.order()),
                order,
                limit);
    }

    /** Reads the positions of few lines from the index alone, and in their order as many lines as it takes. */
    private List<Long> among(
            AuditPath fewLines, AuditFilter filter, @Nullable List<Long> keys, AuditOrder order, int limit) {
        Condition others = others(filter, keys, fewLines.column());
        boolean takesAll = others.where().isEmpty();
        List<Long> positions = read(fewLines.stretches(), order.by(fewLines.order()), order, takesAll ? limit : few);
        if (takesAll) {
            return positions;
        }
        List<Long> found = new ArrayList<>();
        int read = 0;
        for (int atATime = limit; read < positions.size() && found.size() < limit; atATime *= 2) {
            int end = Math.min(positions.size(), read + atATime);
            Long[] next = positions.subList(read, end).toArray(Long[]::new);
            Condition lines = dialect.at(entries, next).and(others.where(), others.values());
            found.addAll(read(List.of(lines), order.byPosition(), order, limit - found.size()));
            read = end;
        }
        return found;
    }

    /** The first positions in all of these places together. */
    private List<Long> read(List<Condition> places, String inOrder, AuditOrder order, int limit) {
        List<Object> values = new ArrayList<>();
        String each = places.stream()
                .map(place -> {
                    values.addAll(place.values());
                    values.add(limit);
                    return "(select position from " + place.from() + " where " + place.where() + " order by " + inOrder
                            + " limit ?)";
                })
                .collect(Collectors.joining(" union all "));
        if (places.size() > 1) {
            values.add(limit);
            each = "select position from (" + each + ") as found order by " + order.byPosition() + " limit ?";
        }
        return jdbc.sql(each).params(values).query((row, _) -> row.getLong(1)).list();
    }

    /** Looks into ever more blocks at a time, as the first ones often have enough. */
    private List<Long> inBlocks(
            List<BlockCursor> cursors, AuditFilter filter, @Nullable List<Long> keys, AuditOrder order, int limit) {
        List<Long> found = new ArrayList<>();
        OptionalLong next = common(cursors, start(filter, order), order);
        for (int atATime = 1; next.isPresent() && found.size() < limit; atATime = Math.min(2 * atATime, blocksMax)) {
            List<Condition> places = new ArrayList<>(atATime);
            for (int looked = 0; looked < atATime && next.isPresent(); ) {
                long first = next.getAsLong();
                long last;
                do {
                    last = next.getAsLong();
                    next = common(cursors, order.behind(last), order);
                    looked++;
                } while (looked < atATime && next.isPresent() && next.getAsLong() == order.behind(last));
                places.add(inBlocks(Math.min(first, last), Math.max(first, last), filter, keys));
            }
            found.addAll(read(places, order.byPosition(), order, limit - found.size()));
        }
        return found;
    }

    /** The lines of blocks that follow one another; by the index of the reasons where these are few. */
    private Condition inBlocks(long first, long last, AuditFilter filter, @Nullable List<Long> keys) {
        long after = Math.max(AuditBlocks.before(first), filter.after());
        long upTo = Math.min(AuditBlocks.before(last + 1), filter.upTo());
        Condition lines = keys == null
                ? new Condition(entries, AuditPaths.BETWEEN, List.of(after, upTo))
                : dialect.alongEach(entries, AuditPaths.REASON_KEY, keys.toArray(Long[]::new), after, upTo);
        Condition others = others(filter, keys, keys == null ? "" : AuditPaths.REASON_KEY);
        return lines.and(others.where(), others.values());
    }

    /** The first block from the given one on that all of them have. */
    private static OptionalLong common(List<BlockCursor> cursors, long from, AuditOrder order) {
        long block = from;
        int agreed = 0;
        while (agreed < cursors.size()) {
            agreed = 0;
            for (BlockCursor cursor : cursors) {
                OptionalLong has = cursor.atOrBehind(block);
                if (has.isEmpty()) {
                    return has;
                }
                agreed = has.getAsLong() == block ? agreed + 1 : 0;
                block = has.getAsLong();
            }
        }
        return OptionalLong.of(block);
    }

    private static long start(AuditFilter filter, AuditOrder order) {
        return AuditBlocks.of(order == AuditOrder.OF_THE_LOG ? filter.after() + 1 : filter.upTo());
    }

    private static long end(AuditFilter filter, AuditOrder order) {
        return AuditBlocks.of(order == AuditOrder.OF_THE_LOG ? filter.upTo() : filter.after() + 1);
    }

    /** For each thing asked for of which blocks are known. */
    private List<BlockCursor> cursors(AuditFilter filter, AuditOrder order) {
        List<BlockCursor> cursors = new ArrayList<>(AuditBlocks.COLUMNS.size());
        String beginning = filter.subjectsBelow();
        if (beginning != null) {
            List<String> places = foldersOf(beginning);
            if (places.size() <= placesMax) {
                cursors.add(cursor("folder", places, filter, order));
            }
        }
        if (filter.type() != null) {
            cursors.add(cursor("type", List.of(filter.type()), filter, order));
        }
        if (filter.actor() != null) {
            cursors.add(cursor("actor", List.of(filter.actor()), filter, order));
        }
        if (filter.role() != null) {
            cursors.add(cursor("role", List.of(filter.role()), filter, order));
        }
        return cursors;
    }

    private BlockCursor cursor(String column, List<String> values, AuditFilter filter, AuditOrder order) {
        return new BlockCursor(jdbc, blocks, column, values, order, end(filter, order), blocksMax);
    }

    /** How many lines are looked at on the path, at most {@code few}. */
    private long count(AuditPath path) {
        if (path.stretches().isEmpty()) {
            return 0;
        }
        Condition lines = path.counted();
        List<Object> values = new ArrayList<>(lines.values());
        values.add(few);
        return jdbc.sql("select count(*) from (select 1 as line from " + lines.from() + " where " + lines.where()
                        + " limit ?) as all_of")
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<String> foldersOf(String beginning) {
        if (SubjectFolder.isOne(beginning)) {
            return List.of(SubjectFolder.of(beginning + "/-"));
        }
        List<Object> values = new ArrayList<>(List.of(beginning));
        values.addAll(AuditPaths.range(beginning));
        values.add(placesMax + 1);
        return jdbc.sql("select folder from " + folders + " where folder = ? or folder >= ? and folder < ? limit ?")
                .params(values)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The reasons that contain what is asked for, or null where too many do or nothing is asked for. */
    private @Nullable List<Long> reasonKeys(AuditFilter filter) {
        if (filter.reason() == null) {
            return null;
        }
        List<Long> keys = jdbc.sql("select reason_key from " + reasons + " where folded like ? limit ?")
                .params(StatedReason.containing(filter.reason()), placesMax + 1)
                .query((row, _) -> row.getLong(1))
                .list();
        return keys.size() > placesMax ? null : keys;
    }

    /** All that is asked for but for what the path leads along. */
    private Condition others(AuditFilter filter, @Nullable List<Long> keys, String column) {
        Condition others = new Condition(entries, "", List.of());
        String exact = filter.exactSubject();
        String beginning = filter.subjectsBelow();
        if (exact != null && !column.equals("subject")) {
            others = others.and(" and subject = ?", List.of(exact));
        }
        if (beginning != null) {
            // Not as a range, for which the database would take the index that it is not to take.
            others = others.and(" and left(subject, ?) = ?", List.of(beginning.length() + 1, beginning + "/"));
        }
        if (filter.type() != null) {
            others = others.and(" and type = ?", List.of(filter.type()));
        }
        if (filter.actor() != null) {
            others = others.and(" and actor = ?", List.of(filter.actor()));
        }
        if (filter.role() != null) {
            others = others.and(" and role = ?", List.of(filter.role()));
        }
        if (filter.reason() != null && !column.equals(AuditPaths.REASON_KEY)) {
            others = keys != null
                    ? others.and(" and " + dialect.isOneOf(AuditPaths.REASON_KEY), List.of((Object)
                            keys.toArray(Long[]::new)))
                    : others.and(
                            " and exists (select 1 from " + reasons + " as stated where stated.reason_key = " + entries
                                    + ".reason_key and stated.folded like ?)",
                            List.of(StatedReason.containing(filter.reason())));
        }
        return others;
    }
}
