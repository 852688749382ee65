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
}
