package org.kpiledger.edge.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What became of one comparison over all that is stored.
 *
 * @param name what was compared, such as {@code tiles}
 * @param sentence what agrees, or where it diverges first
 * @param position of the first entry that is concerned; absent where all agrees, or it is about no entry
 */
public record Inspected(
        String name,
        boolean agrees,
        String sentence,
        @Nullable Long position) {
    public static Inspected agreeing(String name, String sentence) {
        return new Inspected(name, true, sentence, null);
    }

    /** @param position 0 where it is about no entry */
    public static Inspected diverging(String name, long position, String sentence) {
        return new Inspected(name, false, sentence, position > 0 ? position : null);
    }
}
