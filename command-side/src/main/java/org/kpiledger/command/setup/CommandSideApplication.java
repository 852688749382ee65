package org.kpiledger.command.setup;

import java.util.List;
import org.kpiledger.command.planimport.LoadReport;
import org.kpiledger.edge.process.SideProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side in a process of its own, on port 8081 unless told otherwise. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            KafkaAutoConfiguration.class
        })
@Import(CommandSide.class)
public class CommandSideApplication {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSideApplication.class);
    public static final int PORT = 8081;

    public static void main(String[] arguments) {
        new SideProcess(
                        CommandSideApplication.class,
                        PORT,
                        List.of("kpiledger.kafka.bootstrap-servers"),
                        CommandSide.REFUSALS)
                .run(arguments);
    }

    /** Run before the process says that it is ready. */
    @Bean
    @ConditionalOnBooleanProperty("kpiledger.load-plan")
    ApplicationRunner loading(FirstLoad load) {
        return _ -> {
            LoadReport report = load.run((_, _) -> {});
            LOG.info("The plan is loaded: {} commands carried out now.", report.submitted());
            report.wouldNeed()
                    .forEach(step -> LOG.warn(
                            "The plan file changed since it was loaded; to follow it, {} on {} would be needed.",
                            step.commandName(),
                            step.command().subject()));
        };
    }
}
