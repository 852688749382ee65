package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages, as a browser without script sees them. */
final class Pages {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Pages(URI address) {
        this.address = address;
    }

    static Pages loggedIn(URI address, String account) throws Exception {
        Pages pages = new Pages(address);
        Matcher token = TOKEN.matcher(pages.get("/login"));
        assertThat(token.find()).isTrue();
        var login = HttpRequest.newBuilder(address.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + account + "&password=demo&_csrf=" + token.group(1)))
                .build();
        HttpResponse<String> answer = pages.client.send(login, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.uri().getPath()).as(answer.body()).isNotEqualTo("/login");
        return pages;
    }

    String get(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
