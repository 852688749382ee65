package org.kpiledger.bench.queries;

import java.util.List;
import java.util.Objects;
import org.kpiledger.query.QuerySideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The query side as its users start it, in a process of its own, that says on which port it answers. */
final class QuerySideAlone {
    static final String READY = "ready on port ";

    private QuerySideAlone() {}

    public static void main(String[] settings) {
        SpringApplication application = new SpringApplication(QuerySideApplication.class);
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run(settings);
        System.out.println(
                READY + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    /** The settings for rows in an H2 file below the folder where the address is empty. */
    static List<String> settings(String bootstrapServers, String url, String user, String data) {
        return List.of(
                "--logging.level.root=error",
                "--server.port=0",
                "--kpiledger.kafka.bootstrap-servers=" + bootstrapServers,
                "--kpiledger.data=" + data,
                "--kpiledger.rows.url=" + url,
                "--kpiledger.rows.user=" + user);
    }
}
