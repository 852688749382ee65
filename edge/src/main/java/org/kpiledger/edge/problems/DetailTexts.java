package org.kpiledger.edge.problems;

import java.util.List;
import java.util.Optional;

/**
 * Details whose Chinese by their code alone would lose what matters, such as the role that is needed; found by their
 * English.
 */
public final class DetailTexts {
    private static final Phrases TEXTS = Phrases.in("details_zh.txt").with(Words.CHINESE);

    private DetailTexts() {}

    /** The detail in Chinese, empty where the sentence of its code says as much. */
    public static Optional<String> chinese(String detail) {
        return TEXTS.chinese(detail);
    }

    /** The English details that are known here, with {@code {}} for what differs. */
    public static List<String> known() {
        return TEXTS.known();
    }
}
