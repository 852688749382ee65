package org.kpiledger.edge.problems;

import java.util.Optional;

/** What is wrong with a field or parameter, in Chinese. Messages have no code, so they are found by their English. */
public final class FieldTexts {
    private static final Phrases TEXTS = Phrases.in("fields_zh.txt").with(Words.CHINESE);

    private FieldTexts() {}

    /** The message in Chinese, empty where there is none. */
    public static Optional<String> chinese(String message) {
        return TEXTS.chinese(message);
    }
}
