package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest extends WithPages {
    private static final String CHINESE = "<html lang=\"zh\" dir=\"ltr\"";
    private static final String ENGLISH = "<html lang=\"en\"";

    @Test
    void browserDecidesUntilTheAddressDoesWhichIsKept() throws Exception {
        Visitor visitor = visitor();
        assertThat(visitor.open("/login", "Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                        .body())
                .contains(CHINESE);
        assertThat(visitor.open("/login", "Accept-Language", "fr").body()).contains(ENGLISH);
        assertThat(visitor.open("/login?lang=zh").body()).contains(CHINESE, "登录");
        assertThat(visitor.open("/login", "Accept-Language", "en").body()).contains(CHINESE);
        assertThat(visitor.open("/login?lang=en").body()).contains(ENGLISH);
        assertThat(visitor.open("/login", "Accept-Language", "zh").body()).contains(ENGLISH);
    }

    @Test
    void languageThatIsNotSpokenOrNotALanguageChangesNothing() throws Exception {
        assertThat(visitor().open("/login?lang=tlh").body()).contains(ENGLISH);
        assertThat(visitor().open("/login", "Accept-Language", ";;;q=nonsense").body())
                .contains(ENGLISH);
    }

    @Test
    void switchKeepsThePageAndItsParameters() throws Exception {
        assertThat(planner()
                        .open("/plans/OP-23/kpis?priority=P1&knownAt=%40400")
                        .body())
                .contains("href=\"/plans/OP-23/kpis?priority=P1&amp;knownAt=%40400&amp;lang=zh\"");
    }

    @Test
    void arabicIsWrittenFromTheRightWithTheDigitsOfThePlan() throws Exception {
        assertThat(planner().open("/plans/OP-23/budget?lang=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\"", "4,200,000.00", "غير مترجم", "ميزانية 2023");
    }
}
