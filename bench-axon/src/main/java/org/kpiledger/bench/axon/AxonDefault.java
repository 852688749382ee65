package org.kpiledger.bench.axon;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MetaData;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Measures on being told to: reads lines {@code subjects inFlight milliseconds} and answers each with the figures, until
 * its input ends.
 *
 * <p>Arguments: the database's address and its user.
 */
@SpringBootApplication
class AxonDefault {
    private static final String READY = "ready";

    /** Brings an entry, with what Axon stores beside the payload, to about 900 bytes. */
    private static final String NOTE = "Counted anew after two of the workshops turned out to be one event in two"
            + " parts, held in the same week for the same people, as the report of the mission says in section 4.2.";

    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        // Whatever else is said here must not be taken for an answer.
        System.setOut(System.err);
        // It would call its maker for news, and print an advertisement.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication application = new SpringApplication(AxonDefault.class);
        application.setDefaultProperties(Map.of(
                "spring.main.web-application-type", "none",
                "spring.main.banner-mode", "off",
                "logging.level.root", "error",
                "spring.datasource.url", args[0],
                "spring.datasource.username", args[1],
                "spring.datasource.password", "",
                "spring.jpa.hibernate.ddl-auto", "update",
                "axon.serializer.general", "jackson3",
                "axon.serializer.events", "jackson3",
                "axon.serializer.messages", "jackson3"));
        try (ConfigurableApplicationContext context = application.run()) {
            DefaultStore.require(context);
            answers.println(READY);
            serve(context.getBean(CommandGateway.class), answers);
        }
    }

    /** As Axon's own configuration means to have it, which looks for Spring's too early under this version of Boot. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    private static void serve(CommandGateway gateway, PrintStream answers) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split(" ");
            Load load = new Load(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Duration.ofMillis(Long.parseLong(parts[2])));
            answers.println(measure(load, gateway).line());
        }
    }

    private static Figures measure(Load load, CommandGateway gateway) throws InterruptedException, ExecutionException {
        String fresh = UUID.randomUUID().toString().substring(0, 8);
        AtomicLong corrections = new AtomicLong();
        return load.run(subject -> {
            String valueId = "OP-23/value/P1.EMT.K5/events/2023/ASP/" + fresh + "-" + subject;
            gateway.send(GenericCommandMessage.asCommandMessage(
                                    new CorrectValue(valueId, corrections.incrementAndGet(), NOTE))
                            .andMetaData(attributes()))
                    .get();
        });
    }

    /** What an entry says of its command, which an application would keep as metadata. */
    private static MetaData attributes() {
        return MetaData.from(Map.of(
                "source", "//kpi-ledger-aaaaaa/plans/OP-23",
                "actor", "p-00000000b001",
                "actorrole", "KPI_OWNER",
                "channel", "API",
                "commandid", UUID.randomUUID().toString()));
    }
}
