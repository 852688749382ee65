package org.kpiledger.command.store;

import org.jspecify.annotations.Nullable;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.TreeFrontier;

/**
 * The head of the log as it is stored, damaged or not.
 *
 * @param origin of the log; absent where there is no head
 * @param size of the log; where the head is damaged, the last position that there is
 * @param tree of the log; absent where the head is damaged
 * @param damage what is wrong with it; empty where nothing is
 */
record StoredHead(
        @Nullable String origin, long size, @Nullable TreeFrontier tree, String damage) {
    private record Columns(String origin, long size, byte @Nullable [] frontier) {}

    static StoredHead of(Questions questions) {
        return questions
                .ask(
                        "select origin, size, frontier from log_head where id = 1",
                        _ -> {},
                        row -> new Columns(row.getString(1), row.getLong(2), row.getBytes(3)))
                .stream()
                .findFirst()
                .map(columns -> of(columns, questions))
                .orElseGet(() -> damaged(null, "its row is missing", questions));
    }

    private static StoredHead of(Columns columns, Questions questions) {
        byte[] frontier = columns.frontier();
        TreeFrontier tree;
        try {
            tree = TreeFrontier.decode(frontier == null ? new byte[0] : frontier);
        } catch (MalformedLogData none) {
            return damaged(columns.origin(), "what it keeps of the tree is that of no log", questions);
        }
        return tree.size() == columns.size()
                ? new StoredHead(columns.origin(), tree.size(), tree, "")
                : damaged(
                        columns.origin(),
                        "its size is " + columns.size() + ", but its tree has " + tree.size() + " leaves",
                        questions);
    }

    private static StoredHead damaged(@Nullable String origin, String damage, Questions questions) {
        long last = questions
                .ask("select max(position) from entries", _ -> {}, row -> row.getLong(1))
                .getFirst();
        return new StoredHead(origin, last, null, damage);
    }

    boolean has(TreeFrontier other) {
        return tree != null && tree.equals(other);
    }
}
