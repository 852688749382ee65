package org.kpiledger.bench.commands;

import java.util.List;
import java.util.Objects;
import org.kpiledger.command.setup.CommandSide;
import org.kpiledger.command.setup.FirstLoad;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The whole command side in a process of its own, with its API. The broker that its relay asks for is away, as may
 * happen: what is measured is how commands are taken, not how they are published.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(CommandSide.class)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            KafkaAutoConfiguration.class
        })
class CommandSideAlone {
    static final String READY = "ready on port ";

    /** Nothing listens there. */
    private static final String NO_BROKER = "127.0.0.1:1";

    public static void main(String[] settings) {
        SpringApplication application = new SpringApplication(CommandSideAlone.class);
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run(settings);
        context.getBean(FirstLoad.class).run((_, _) -> {});
        System.out.println(
                READY + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    /** The settings for a log, in an H2 file below the folder where the address is empty. */
    static List<String> settings(String url, String user, String data) {
        return List.of(
                "--logging.level.root=error",
                "--server.port=0",
                "--kpiledger.load-plan=true",
                "--kpiledger.kafka.bootstrap-servers=" + NO_BROKER,
                "--kpiledger.data=" + data,
                "--kpiledger.log.url=" + url,
                "--kpiledger.log.user=" + user);
    }
}
