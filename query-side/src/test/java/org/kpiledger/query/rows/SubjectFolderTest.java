package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectFolderTest {
    @ParameterizedTest
    @CsvSource({
        "installation, ''",
        "OP-23, ''",
        "access/p-1, access",
        "OP-23/budget/2023, OP-23/budget",
        "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005, OP-23/value/P1.EMT.K4",
    })
    void aSubjectIsFiledByTheBeginningOfItsId(String subject, String folder) {
        assertThat(SubjectFolder.of(subject)).isEqualTo(folder);
    }
}
