package org.kpiledger.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    private static final String URL = "jdbc:postgresql://127.0.0.1:5432/kpiledger";

    @Test
    void anAddressWithItsUserIsTaken() {
        assertThatCode(() -> DatabaseSettings.require("kpiledger.log", URL, "kpiledger"))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressOfNoPostgresqlDatabaseIsNotShownForThePasswordInIt() {
        assertThatThrownBy(() -> DatabaseSettings.require("kpiledger.log", "postgres://u:secret@somewhere", "u"))
                .isInstanceOf(BadSetup.class)
                .hasMessageStartingWith("The setting kpiledger.log.url must be jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anAddressWithoutAUserNamesTheSettingThatIsMissing() {
        assertThatThrownBy(() -> DatabaseSettings.require("kpiledger.rows", URL, " "))
                .isInstanceOf(BadSetup.class)
                .hasMessageStartingWith("The setting kpiledger.rows.user is missing");
    }
}
