package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest extends WithPages {
    private static final Pattern ASSET = Pattern.compile("/assets/[A-Za-z.]+-[0-9a-f]{32}\\.(css|js|svg)");

    @Test
    void filesOfAPageAreNamedByTheirContentAndKeptByTheBrowser() throws Exception {
        Visitor planner = planner();
        Matcher assets = ASSET.matcher(planner.open("/plans/OP-23/budget").body());
        int found = 0;
        while (assets.find()) {
            HttpResponse<String> file = visitor().open(assets.group());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("cache-control").orElseThrow())
                    .contains("max-age=31536000", "immutable");
            found++;
        }
        assertThat(found).as("icon, style sheet, script and chart library").isEqualTo(4);
    }

    @Test
    void pagesAreSentShortenedToBrowsersThatAskForItAndTheirTokensAreOtherOnesEachTime() throws Exception {
        Visitor planner = planner();
        HttpResponse<String> shortened = planner.open("/plans/OP-23", "Accept-Encoding", "gzip");
        assertThat(shortened.headers().firstValue("content-encoding")).contains("gzip");
        HttpResponse<String> whole = planner.open("/plans/OP-23");
        assertThat(whole.headers().firstValue("content-encoding")).isEmpty();
        assertThat(shortened.body().length()).isLessThan(whole.body().length() / 3);
        assertThat(planner.token(planner.open("/plans/OP-23")))
                .as("a token that stays could be guessed from the lengths of shortened pages")
                .isNotEqualTo(planner.token(whole));
    }
}
