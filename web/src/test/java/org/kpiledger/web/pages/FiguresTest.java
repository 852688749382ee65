package org.kpiledger.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FiguresTest {
    private final Figures figures = new Figures(ZoneId.of("Europe/Zurich"));

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aQuotientHasOneDecimalAtMost() {
        assertThat(figures.quotient(new BigDecimal("66.666667"))).isEqualTo("66.7%");
        assertThat(figures.quotient(new BigDecimal("100.000000"))).isEqualTo("100%");
        assertThat(figures.quotient(new BigDecimal("0.04"))).isEqualTo("0%");
        assertThat(figures.quotient(new BigDecimal("1234.5"))).isEqualTo("1,234.5%");
    }

    @Test
    void whatIsWorkedOutHasTwoDecimalsAtMost() {
        assertThat(figures.workedOut(new BigDecimal("87.179487"))).isEqualTo("87.18");
        assertThat(figures.workedOut(new BigDecimal("37.500000"))).isEqualTo("37.5");
        assertThat(figures.workedOut(new BigDecimal("1200.000000"))).isEqualTo("1,200");
    }

    @Test
    void anInstantInSummerIsOfSummerTime() {
        assertThat(figures.instant(Instant.parse("2023-06-02T07:04:50Z"))).endsWith("09:04:50 CEST");
        assertThat(figures.instant(Instant.parse("2023-12-02T07:04:50Z"))).endsWith("08:04:50 CET");
    }
}
