package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.SubjectId;

/** Each attribute of an entry is of its form, or there are no attributes. */
class AttributesTest {
    private String id = "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b11";
    private String source = "//kpi-ledger-k3v9q2/plans/OP-23";
    private SubjectId subject = new SubjectId("OP-23/budget/2023");
    private long sequence = 12;
    private @Nullable String role = "PLANNER";
    private String commandId = "c-1";
    private String commandHash = "nC1v0Yw3l2m5b8q7TzKx4A";
    private String correlationId = "c-1";
    private @Nullable String causationId;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "019aafd2-6c1e-4c3a-b1f0-5d0f6a2e9b11",
                "019aafd2-6c1e-7c3a-c1f0-5d0f6a2e9b11",
                "019AAFD2-6C1E-7C3A-B1F0-5D0F6A2E9B11",
                "019aafd26c1e7c3ab1f05d0f6a2e9b11",
                "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b1\"",
                "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b11\n"
            })
    void refusesAnIdThatIsNoUuidOfVersion7(String bad) {
        id = bad;
        assertRefused("id");
    }

    @ParameterizedTest
    @CsvSource({
        "//kpi-ledger-k3v9q2/plans/OP-23, OP-23/budget/2023",
        "//kpi-ledger-k3v9q2/plans/OP-23, OP-23",
        "//a/installation, installation",
        "//a.b-9/installation, access/p-1d7be6a3c052"
    })
    void acceptsTheSourceOfTheSubject(String itsSource, String itsSubject) {
        source = itsSource;
        subject = new SubjectId(itsSubject);

        assertThat(make().source()).isEqualTo(itsSource);
    }

    @ParameterizedTest
    @CsvSource({
        "//kpi-ledger-k3v9q2/plans/OP-24, OP-23/budget/2023",
        "//kpi-ledger-k3v9q2/installation, OP-23/budget/2023",
        "//kpi-ledger-k3v9q2/plans/access, access/p-1d7be6a3c052",
        "///plans/OP-23, OP-23",
        "kpi-ledger-k3v9q2/plans/OP-23, OP-23",
        "//KPI/plans/OP-23, OP-23",
        "//a/b/plans/OP-23, OP-23",
        "//a/plans/OP-23/, OP-23",
        "//aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/plans/OP-23, OP-23"
    })
    void refusesASourceOfAnotherForm(String bad, String itsSubject) {
        source = bad;
        subject = new SubjectId(itsSubject);
        assertRefused("source");
    }

    @Test
    void namesTheSourceOfAPlanAndOfTheInstallation() {
        assertThat(Attributes.source("kpi-ledger-k3v9q2", new SubjectId("OP-23/kpi/P1.EMT.K1")))
                .isEqualTo("//kpi-ledger-k3v9q2/plans/OP-23");
        assertThat(Attributes.source("kpi-ledger-k3v9q2", SubjectId.INSTALLATION))
                .isEqualTo("//kpi-ledger-k3v9q2/installation");
        assertThat(Attributes.source("kpi-ledger-k3v9q2", SubjectId.access(ActorId.SYSTEM)))
                .isEqualTo("//kpi-ledger-k3v9q2/installation");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 10_000_000_000L, Long.MIN_VALUE})
    void refusesASequenceThatTenDigitsCannotSay(long bad) {
        sequence = bad;
        assertRefused("subjectsequence");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9_999_999_999L})
    void acceptsSequencesOfTenDigits(long good) {
        sequence = good;
        assertThat(make().sequence()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "planner", "KPI OWNER", "Ü", "_X"})
    void refusesARoleThatIsNotUpperCase(String bad) {
        role = bad;
        assertRefused("actorrole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-Z.0_9:", "1234567890123456789012345678901234567890123456789012345678901234"})
    void acceptsCommandIdsOfTheirForm(String good) {
        commandId = good;
        correlationId = good;

        assertThat(make().commandId()).isEqualTo(good);
        assertThat(Attributes.isCommandId(good)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a/b", "é", "a\n", "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void refusesCommandIdsOfAnotherForm(String bad) {
        commandId = bad;
        assertRefused("commandid");
        assertThat(Attributes.isCommandId(bad)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "12345678901234567890123456789012345678901234567890123456789012345"})
    void refusesCorrelationIdsOfAnotherForm(String bad) {
        correlationId = bad;
        assertRefused("correlationid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nC1v0Yw3l2m5b8q7TzKx4", "nC1v0Yw3l2m5b8q7TzKx4AA", "nC1v0Yw3l2m5b8q7TzKx4+"})
    void refusesACommandHashThatIsNot22CharactersOfBase64url(String bad) {
        commandHash = bad;
        assertRefused("commandhash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c-1", "019aafd2-6c1e-4c3a-b1f0-5d0f6a2e9b11"})
    void refusesACauseThatIsNoEntry(String bad) {
        causationId = bad;
        assertRefused("causationid");
    }

    private Attributes make() {
        return new Attributes(
                id,
                source,
                subject,
                sequence,
                new ActorId("p-8f2c41d09a77"),
                role,
                null,
                null,
                Channel.API,
                commandId,
                commandHash,
                correlationId,
                causationId);
    }

    private void assertRefused(String attribute) {
        assertThatExceptionOfType(FieldProblem.class)
                .isThrownBy(this::make)
                .extracting(FieldProblem::field)
                .isEqualTo(attribute);
    }
}
