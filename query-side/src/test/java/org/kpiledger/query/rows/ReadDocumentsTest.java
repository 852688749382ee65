package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that are asked for often are read once. */
class ReadDocumentsTest {
    private static final ReadDocuments.Json THREE = () -> new byte[3];

    private final ReadDocuments<String> documents = new ReadDocuments<>(10);
    private final List<String> read = new ArrayList<>();

    @Test
    void oneThatWasReadIsNotReadAgain() throws SQLException {
        ask("K1", 4);
        ask("K1", 4);

        assertThat(read).containsExactly("K1");
    }

    @Test
    void anotherRowOfTheSameThingIsAnotherDocument() throws SQLException {
        documents.get("K1", 7, 0, THREE, _ -> "before");

        assertThat(documents.get("K1", 9, 0, THREE, _ -> "since")).isEqualTo("since");
        assertThat(documents.get("K1", 7, 1, THREE, _ -> "later")).isEqualTo("later");
        assertThat(documents.get("K1", 7, 0, THREE, _ -> "again")).isEqualTo("before");
    }

    @Test
    void whatIsAskedForOnceDoesNotDriveOutWhatIsAskedForOften() throws SQLException {
        ReadDocuments<String> roomy = new ReadDocuments<>(1_000);
        for (int once = 0; once < 6_000; once++) {
            if (once % 300 == 0) {
                askForHundred(roomy);
            }
            roomy.get("once" + once, 7, 0, () -> new byte[4], _ -> "once");
        }
        read.clear();

        askForHundred(roomy);

        assertThat(read).hasSizeLessThan(5);
    }

    private void askForHundred(ReadDocuments<String> roomy) throws SQLException {
        for (int often = 0; often < 100; often++) {
            String item = "often" + often;
            roomy.get(item, 7, 0, () -> new byte[4], _ -> {
                read.add(item);
                return item;
            });
        }
    }

    @Test
    void oneThatIsLargerThanAllTheRoomIsReadEachTime() throws SQLException {
        ask("K1", 11);
        ask("K1", 11);
        ask("K2", 4);
        ask("K2", 4);

        assertThat(read).containsExactly("K1", "K1", "K2");
    }

    private void ask(String item, int bytes) throws SQLException {
        documents.get(item, 7, 0, () -> new byte[bytes], _ -> {
            read.add(item);
            return item;
        });
    }
}
