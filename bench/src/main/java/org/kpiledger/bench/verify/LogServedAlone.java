package org.kpiledger.bench.verify;

import java.util.Objects;
import org.kpiledger.command.setup.CommandSide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;

/** The command side on a log that is there, in a process of its own; the broker that its relay asks for is away. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(CommandSide.class)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            KafkaAutoConfiguration.class
        })
class LogServedAlone {
    static final String READY = "ready on port ";

    public static void main(String[] settings) {
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplication(LogServedAlone.class).run(settings);
        System.out.println(
                READY + Objects.requireNonNull(context.getWebServer()).getPort());
    }
}
