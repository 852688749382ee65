package org.kpiledger.query;

import java.util.List;
import org.kpiledger.edge.process.SideProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The read side in a process of its own, on port 8082 unless told otherwise. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            KafkaAutoConfiguration.class
        })
@Import(QuerySide.class)
public class QuerySideApplication {
    public static final int PORT = 8082;

    public static void main(String[] arguments) {
        new SideProcess(QuerySideApplication.class, PORT, List.of("kpiledger.kafka.bootstrap-servers"), List.of())
                .run(arguments);
    }
}
