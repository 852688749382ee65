package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.risk.RiskClosed;

/** The one line that the contract shows, byte for byte, and what follows for every other. */
class DesignLineTest {
    private static final String LINE = """
            {"specversion":"1.0","logposition":"00000000000000000317","time":"2026-11-23T09:15:02.000417Z",\
            "id":"019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b11","source":"//kpi-ledger-k3v9q2/plans/OP-23",\
            "subject":"OP-23/budget/2023","subjectsequence":"0000000012","type":"org.kpiledger.BudgetTransferred",\
            "dataschema":"urn:kpi-ledger:schema:BudgetTransferred:1","datacontenttype":"application/json",\
            "actor":"p-8f2c41d09a77","actorrole":"PLANNER","reason":"moved to training","channel":"API",\
            "commandid":"3b7c...","commandhash":"nC1v0Yw3l2m5b8q7TzKx4A","correlationid":"3b7c...",\
            "data":{"from":"P3.ST","to":"P3.CD","amount":{"amount":"1000.00","currency":"CHF"},\
            "fromAllocation":"337500.00","toAllocation":"307500.00","effectiveOn":"2026-11-23"}}""";

    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final Instant TIME = Instant.parse("2026-11-23T09:15:02.000417Z");
    private static final Line REASON = new Line("moved to training");

    private static final BudgetTransferred TRANSFER = new BudgetTransferred(
            new Code("P3.ST"),
            new Code("P3.CD"),
            new Money(Amount.parse("1000.00"), CHF),
            Amount.parse("337500.00"),
            Amount.parse("307500.00"),
            List.of(),
            LocalDate.of(2026, 11, 23));

    private final EntryCodec codec = new EntryCodec();

    @Test
    void writesTheLineByteForByte() {
        assertThat(new String(line(), UTF_8)).isEqualTo(LINE);
        assertThat(line()).isEqualTo(LINE.getBytes(UTF_8));
    }

    @Test
    void readsTheLineBack() {
        assertThat(codec.decode(LINE.getBytes(UTF_8)))
                .isEqualTo(new Entry(317, TIME, attributes("PLANNER", REASON), "BudgetTransferred", 1, TRANSFER));
    }

    @Test
    void positionStandsInTwentyBytesAtOffset36() {
        assertThat(new String(line(), 36, 20, US_ASCII)).isEqualTo("00000000000000000317");
    }

    @Test
    void timeStandsInTwentySevenBytesAtOffset66() {
        assertThat(new String(line(), 66, 27, US_ASCII)).isEqualTo("2026-11-23T09:15:02.000417Z");
    }

    @Test
    void positionAndTimeKeepTheirOffsetsInAnyEntry() {
        byte[] other =
                codec.encode(attributes(null, null), new RiskClosed(new Prose("已结束"), LocalDate.of(2023, 12, 15)));
        EntryFrame.stamp(other, Long.MAX_VALUE, Instant.parse("9999-12-31T23:59:59.999999Z"));

        assertThat(new String(other, 36, 20, US_ASCII)).isEqualTo("09223372036854775807");
        assertThat(new String(other, 66, 27, US_ASCII)).isEqualTo("9999-12-31T23:59:59.999999Z");
    }

    @Test
    void stampingChangesNothingElse() {
        byte[] before = codec.encode(attributes("PLANNER", REASON), TRANSFER);
        byte[] after = before.clone();
        EntryFrame.stamp(after, Long.MAX_VALUE, Instant.parse("9999-12-31T23:59:59.999999Z"));

        for (int i = 0; i < before.length; i++) {
            boolean inPlace = i >= 36 && i < 56 || i >= 66 && i < 93;
            assertThat(inPlace || before[i] == after[i]).as("byte %d", i).isTrue();
        }
    }

    @Test
    void writesEveryAttributeInOrderWhenAllAreThere() {
        Attributes all = new Attributes(
                "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b11",
                "//kpi-ledger-k3v9q2/plans/OP-23",
                new SubjectId("OP-23/budget/2023"),
                12,
                new ActorId("p-8f2c41d09a77"),
                "PLANNER",
                new ActorId("p-1d7be6a3c052"),
                REASON,
                Channel.API,
                "c-1",
                "nC1v0Yw3l2m5b8q7TzKx4A",
                "c-1",
                "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b10");

        assertThat(namesIn(codec.encode(all, TRANSFER)))
                .containsExactly(
                        "specversion",
                        "logposition",
                        "time",
                        "id",
                        "source",
                        "subject",
                        "subjectsequence",
                        "type",
                        "dataschema",
                        "datacontenttype",
                        "actor",
                        "actorrole",
                        "onbehalfof",
                        "reason",
                        "channel",
                        "commandid",
                        "commandhash",
                        "correlationid",
                        "causationid",
                        "data");
    }

    @Test
    void leavesOutExactlyTheFourOptionalAttributes() {
        assertThat(namesIn(codec.encode(attributes(null, null), TRANSFER)))
                .containsExactly(
                        "specversion",
                        "logposition",
                        "time",
                        "id",
                        "source",
                        "subject",
                        "subjectsequence",
                        "type",
                        "dataschema",
                        "datacontenttype",
                        "actor",
                        "channel",
                        "commandid",
                        "commandhash",
                        "correlationid",
                        "data");
    }

    @Test
    void everyAttributeButTheDataIsAString() {
        EntryCodec.tree(line())
                .properties()
                .forEach(attribute -> assertThat(attribute.getValue().isString())
                        .as(attribute.getKey())
                        .isEqualTo(!attribute.getKey().equals("data")));
    }

    @Test
    void beginsWithoutAByteOrderMark() {
        assertThat(line()[0]).isEqualTo((byte) '{');
    }

    @Test
    void writesChineseInUtf8Unescaped() {
        byte[] entry = codec.encode(attributes(null, new Line("调整预算")), TRANSFER);

        assertThat(new String(entry, UTF_8)).contains("\"reason\":\"调整预算\"");
    }

    @Test
    void writesCharactersBeyondTheFirstPlaneInFourBytesUnescaped() {
        byte[] entry = codec.encode(attributes(null, new Line("𠮷 📈")), TRANSFER);

        assertThat(new String(entry, UTF_8)).contains("\"reason\":\"𠮷 📈\"").doesNotContain("\\u");
    }

    @Test
    void escapesQuoteAndBackslashOnlyAndNoSlash() {
        byte[] entry = codec.encode(attributes(null, new Line("a\"b\\c/d<e>&'")), TRANSFER);

        assertThat(new String(entry, UTF_8)).contains("\"reason\":\"a\\\"b\\\\c/d<e>&'\"");
    }

    @Test
    void writesLineFeedAndTabOfLongTextEscaped() {
        byte[] entry = codec.encode(
                attributes(null, null), new RiskClosed(new Prose("one\n\ttwo"), LocalDate.of(2023, 12, 15)));

        assertThat(new String(entry, UTF_8)).contains("\"rationale\":\"one\\n\\ttwo\"");
        assertThat(entry).doesNotContain((byte) '\n').doesNotContain((byte) '\t');
    }

    @Test
    void hasNoWhiteSpaceBetweenItsTokens() {
        assertThat(LINE.replaceAll("\"[^\"]*\"", "\"\"")).doesNotContainPattern("\\s");
        assertThat(new String(line(), UTF_8).replaceAll("\"[^\"]*\"", "\"\"")).doesNotContainPattern("\\s");
    }

    private byte[] line() {
        byte[] entry = codec.encode(attributes("PLANNER", REASON), TRANSFER);
        EntryFrame.stamp(entry, 317, TIME);
        return entry;
    }

    private static List<String> namesIn(byte[] entry) {
        return new ArrayList<>(EntryCodec.tree(entry).propertyNames());
    }

    private static Attributes attributes(@Nullable String role, @Nullable Line reason) {
        return new Attributes(
                "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b11",
                "//kpi-ledger-k3v9q2/plans/OP-23",
                new SubjectId("OP-23/budget/2023"),
                12,
                new ActorId("p-8f2c41d09a77"),
                role,
                null,
                reason,
                Channel.API,
                "3b7c...",
                "nC1v0Yw3l2m5b8q7TzKx4A",
                "3b7c...",
                null);
    }
}
