package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.Row;

class PackTest {
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    private static final DocumentCodec<String> TEXT = new DocumentCodec<>() {
        @Override
        public String kind(String document) {
            return "text";
        }

        @Override
        public byte[] write(String document) {
            return document.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String read(String kind, byte[] json) {
            return new String(json, StandardCharsets.UTF_8);
        }
    };

    private static PackedRow row(String item, long knownFrom, long knownTo, String document) {
        return PackedRow.of(
                new Row<>(new Key("scope", item), 3, Row.ALWAYS, Row.FOREVER, knownFrom, knownTo, document), TEXT);
    }

    private static PackCursor first(byte[] rows) {
        PackCursor cursor = new PackCursor(rows);
        assertThat(cursor.next()).isTrue();
        return cursor;
    }

    @Test
    void aRowIsReadAsItWasWritten() {
        Pack pack = Pack.of(List.of(row("OP-23/a b/成果", 4, 9, "one\n二"), row("OP-23/z", 5, 7, "")))
                .getFirst();

        PackCursor cursor = first(pack.rows());
        assertThat(cursor.item()).isEqualTo("OP-23/a b/成果");
        assertThat(cursor.kind()).isEqualTo("text");
        assertThat(cursor.since()).isEqualTo(3);
        assertThat(cursor.knownFrom()).isEqualTo(4);
        assertThat(cursor.knownTo()).isEqualTo(9);
        assertThat(LocalDate.ofEpochDay(cursor.validFrom())).isEqualTo(Row.ALWAYS);
        assertThat(LocalDate.ofEpochDay(cursor.validTo())).isEqualTo(Row.FOREVER);
        assertThat(TEXT.read(cursor.kind(), cursor.document())).isEqualTo("one\n二");
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.item()).isEqualTo("OP-23/z");
        assertThat(cursor.document()).isEmpty();
        assertThat(cursor.next()).isFalse();
    }

    @Test
    void aRowHoldsWhileItIsKnownAndValid() {
        Row<String> row = new Row<>(new Key("scope", "item"), 3, DAY, DAY.plusDays(2), 4, 6, "document");
        PackCursor cursor = first(PackedRow.of(row, TEXT).bytes());

        for (long position = 3; position < 7; position++) {
            for (LocalDate day = DAY.minusDays(1); day.isBefore(DAY.plusDays(4)); day = day.plusDays(1)) {
                Moment moment = new Moment(position, day);
                assertThat(cursor.holdsAt(moment)).as("%s", moment).isEqualTo(row.holdsAt(moment));
            }
        }
    }

    @Test
    void aPackTellsWhatIsInIt() {
        Pack pack = Pack.of(List.of(row("a", 4, 9, "x"), row("b", 2, 3, "y"), row("c", 5, 7, "z")))
                .getFirst();

        assertThat(pack.firstItem()).isEqualTo("a");
        assertThat(pack.lastItem()).isEqualTo("c");
        assertThat(pack.knownFrom()).isEqualTo(2);
        assertThat(pack.knownTo()).isEqualTo(9);
        assertThat(pack.tellsOf(first(row("b", 2, 9, "").bytes()))).isTrue();
        assertThat(pack.tellsOf(first(row("d", 2, 9, "").bytes()))).isFalse();
        assertThat(pack.tellsOf(first(row("b", 1, 9, "").bytes()))).isFalse();
        assertThat(pack.tellsOf(first(row("b", 2, 10, "").bytes()))).isFalse();
    }

    @Test
    void rowsBeyondTheSizeOfAPackBeginAnother() {
        String long10k = "x".repeat(10_000);
        List<PackedRow> rows = IntStream.range(0, 7)
                .mapToObj(i -> row("item-" + i, 1, 2, long10k))
                .toList();

        List<Pack> packs = Pack.of(rows);

        assertThat(packs).extracting(Pack::firstItem).containsExactly("item-0", "item-3", "item-6");
        assertThat(packs).extracting(Pack::lastItem).containsExactly("item-2", "item-5", "item-6");
    }

    @Test
    void aRowLargerThanAPackHasOneToItself() {
        List<Pack> packs =
                Pack.of(List.of(row("a", 1, 2, "x"), row("b", 1, 2, "y".repeat(100_000)), row("c", 1, 2, "")));

        assertThat(packs).extracting(Pack::firstItem).containsExactly("a", "b", "c");
    }

    @Test
    void anItemOfTwoLinesIsRefused() {
        assertThatThrownBy(() -> row("a\nb", 1, 2, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 0 1 1 2 text item\n{}",
                "1 2 0 1 1 3 text item\n{}\n",
                "1 2 0 1 1 -2 text item\n{}\n",
                "1 2 0 1 1 99999999999 text item\n{}\n",
                "1 2 0 1 x 2 text item\n{}\n",
                "1 2  1 1 2 text item\n{}\n",
                "1 2 0 1 1 2 text item",
                "1 2 0",
                "\n"
            })
    void whatIsNoRowIsRefused(String rows) {
        PackCursor cursor = new PackCursor(rows.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(cursor::next).isInstanceOf(BadPack.class).hasMessageContaining("from byte 0");
    }
}
