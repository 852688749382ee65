package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRecordTest {
    @ParameterizedTest
    @CsvSource({
        "OP-23, OP-23",
        "OP-23/budget/2023, OP-23",
        "OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005, OP-23",
        "access/p-8f2c41d09a77, installation",
        "installation, installation"
    })
    void isKeyedByThePlanOrTheInstallation(String subject, String key) {
        byte[] entry = ("{\"specversion\":\"1.0\",\"logposition\":\"00000000000000000317\","
                        + "\"time\":\"2026-11-23T09:15:02.000417Z\",\"id\":\"019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b11\","
                        + "\"source\":\"//log/installation\",\"subject\":\"" + subject + "\",\"data\":{}}")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(EntryRecord.of(entry, 316, "topic").key()).isEqualTo(key);
    }
}
