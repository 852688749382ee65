package org.kpiledger.verifier.check;

import org.jspecify.annotations.Nullable;

/**
 * What became of one check.
 *
 * @param name a few words, such as {@code root}
 * @param detail a sentence: what was found, or what is wrong
 * @param position of the first entry that is wrong, where it is known
 */
public record Check(
        String name,
        boolean passed,
        String detail,
        @Nullable Long position) {
    static Check passed(String name, String detail) {
        return new Check(name, true, detail, null);
    }

    static Check failed(String name, String detail, long position) {
        return new Check(name, false, detail, position > 0 ? position : null);
    }
}
