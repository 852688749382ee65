package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that are asked for often are read once. */
class ReadDocumentsTest {
    private final ReadDocuments<String> documents = new ReadDocuments<>(10);
    private final List<String> read = new ArrayList<>();

    @Test
    void oneThatWasReadIsNotReadAgain() {
        ask("K1", 4);
        ask("K1", 4);

        assertThat(read).containsExactly("K1");
    }

    @Test
    void anotherRowOfTheSameThingIsAnotherDocument() {
        documents.get("K1", 7, 0, 3, () -> "before");

        assertThat(documents.get("K1", 9, 0, 3, () -> "since")).isEqualTo("since");
        assertThat(documents.get("K1", 7, 1, 3, () -> "later")).isEqualTo("later");
        assertThat(documents.get("K1", 7, 0, 3, () -> "again")).isEqualTo("before");
    }

    @Test
    void whatIsAskedForOnceDoesNotDriveOutWhatIsAskedForOften() {
        ReadDocuments<String> roomy = new ReadDocuments<>(1_000);
        for (int once = 0; once < 6_000; once++) {
            if (once % 300 == 0) {
                askForHundred(roomy);
            }
            roomy.get("once" + once, 7, 0, 4, () -> "once");
        }
        read.clear();

        askForHundred(roomy);

        assertThat(read).hasSizeLessThan(5);
    }

    private void askForHundred(ReadDocuments<String> roomy) {
        for (int often = 0; often < 100; often++) {
            String item = "often" + often;
            roomy.get(item, 7, 0, 4, () -> {
                read.add(item);
                return item;
            });
        }
    }

    @Test
    void oneThatIsLargerThanAllTheRoomIsReadEachTime() {
        ask("K1", 11);
        ask("K1", 11);
        ask("K2", 4);
        ask("K2", 4);

        assertThat(read).containsExactly("K1", "K1", "K2");
    }

    private void ask(String item, int chars) {
        documents.get(item, 7, 0, chars, () -> {
            read.add(item);
            return item;
        });
    }
}
