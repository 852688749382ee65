package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlphabetTest {
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{1,64}(/[A-Za-z0-9._-]{1,64}){0,6}");
    private static final Pattern CODE = Pattern.compile("(?!(?:-|\\.{1,2})$)[A-Za-z0-9._-]{1,64}");

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "..", "...", "--", "P1.EMT", "P1/EMT", "a\u0000", "é", "１", "a b", "a\n"})
    void codesAreThoseThatTheirExpressionDescribes(String text) {
        assertThat(accepted(() -> new Code(text))).isEqualTo(CODE.matcher(text).matches());
    }

    @Test
    void subjectsAreThoseThatTheirExpressionDescribes() {
        long seed = System.nanoTime();
        System.out.println("subjects: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(9); part >= 0; part--) {
                int length = random.nextInt(8) == 0 ? random.nextInt(70) : 1 + random.nextInt(3);
                text.append("aZ9._-:é".charAt(random.nextInt(random.nextInt(6) == 0 ? 8 : 6)) + "x".repeat(length));
                text.append(part > 0 ? "/" : "");
            }
            assertThat(accepted(() -> new SubjectId(text.toString())))
                    .as(text.toString())
                    .isEqualTo(SUBJECT.matcher(text).matches());
        }
    }

    private static boolean accepted(Runnable making) {
        try {
            making.run();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
