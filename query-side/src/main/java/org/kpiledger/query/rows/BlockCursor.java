package org.kpiledger.query.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The {@link AuditBlocks} with one of some values in a column, in the order of a search; read a few at a time. */
final class BlockCursor {
    private final JdbcClient jdbc;
    private final String table;
    private final String column;
    private final List<?> values;
    private final AuditOrder order;
    private final long last;
    private final int atATime;
    private final Deque<Long> page = new ArrayDeque<>();
    private boolean ended;

    /**
     * @param last the last block that is wanted
     * @param atATime how many are read together
     */
    BlockCursor(
            JdbcClient jdbc, String table, String column, List<?> values, AuditOrder order, long last, int atATime) {
        this.jdbc = jdbc;
        this.table = table;
        this.column = column;
        this.values = List.copyOf(values);
        this.order = order;
        this.last = last;
        this.atATime = atATime;
        this.ended = values.isEmpty();
    }

    /** The block, or the first one behind it in the order of the search; never asked for one before. */
    OptionalLong atOrBehind(long block) {
        drop(block);
        if (page.isEmpty() && !ended && !order.isBefore(last, block)) {
            read(block);
        }
        return page.isEmpty() ? OptionalLong.empty() : OptionalLong.of(page.getFirst());
    }

    private void drop(long block) {
        while (!page.isEmpty() && order.isBefore(page.getFirst(), block)) {
            page.removeFirst();
        }
    }

    private void read(long from) {
        List<Object> parameters = new ArrayList<>();
        String each = values.stream()
                .map(value -> {
                    parameters.addAll(List.of(column, value, Math.min(from, last), Math.max(from, last), atATime));
                    return "(select block from " + table
                            + " where of_column = ? and name = ? and block >= ? and block <= ? order by "
                            + order.by(List.of("of_column", "name", "block")) + " limit ?)";
                })
                .collect(Collectors.joining(" union all "));
        parameters.add(atATime);
        page.addAll(jdbc.sql("select distinct block from (" + each + ") as found order by " + order.by(List.of("block"))
                        + " limit ?")
                .params(parameters)
                .query((row, _) -> row.getLong(1))
                .list());
        ended = page.size() < atATime;
    }
}
