package org.kpiledger.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kpiledger.app.offtrack.RowsOfQueries;
import org.kpiledger.app.offtrack.WhenKpiOffTrackThenAskRiskOwner;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.setup.CommandSide;
import org.kpiledger.command.setup.FirstLoad;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.edge.inspection.Inspection;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.query.LogHead;
import org.kpiledger.query.QuerySide;
import org.kpiledger.query.consuming.EventsTopic;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.consuming.TopicInspection;
import org.kpiledger.query.rows.RowsDatabase;
import org.kpiledger.query.rows.RowsInspection;
import org.kpiledger.web.WebSide;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/**
 * Both sides and the pages in one application context.
 *
 * <p>Each side brings a database, migrations and Kafka clients of its own, so nothing that would guess at a single one
 * of them is configured automatically. Nothing is scanned either: what takes part is imported here by name.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({CommandSide.class, QuerySide.class, WebSide.class})
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            KafkaAutoConfiguration.class
        })
class Together {
    /** So many entries are compared with the topic at a time. */
    private static final int TOPIC_PAGE = 1_000;

    @Bean
    @Order(0)
    BeforeReady oneLog(EventLog log, ReadModel model, Relay relay, @Value("${kpiledger.data}") Path data) {
        return new OneLog(log, model, relay, data);
    }

    @Bean
    @ConditionalOnBean(FirstLoad.class)
    @Order(1)
    BeforeReady loading(FirstLoad load, EventLog log) {
        return new Loading(load, log);
    }

    @Bean
    @Order(2)
    BeforeReady catchingUp(EventLog log, ReadModel model) {
        return new CatchingUp(log, model);
    }

    @Bean
    @Order(3)
    BeforeReady troubles(Relay relay, ReadModel model) {
        return new Troubles(relay, model, System.out);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    WhenKpiOffTrackThenAskRiskOwner whenKpiOffTrackThenAskRiskOwner(ReadModel model, Ledger ledger) {
        return new WhenKpiOffTrackThenAskRiskOwner(new RowsOfQueries(model), ledger, Clock.systemUTC());
    }

    @Bean
    @Order(1)
    Inspection inspectionOfRows(EventLog log, RowsDatabase rows) {
        return new Inspection(
                "rows",
                () -> RowsInspection.of(rows, ReadModel.projections(), log.reader()::replayAfter, Progress.UNSEEN));
    }

    @Bean
    @Order(2)
    Inspection inspectionOfTopic(EventLog log, @Value("${kpiledger.kafka.bootstrap-servers}") String bootstrapServers) {
        EventsTopic topic = new EventsTopic(bootstrapServers, EventsTopic.NAME);
        return new Inspection(
                "topic",
                () -> List.of(TopicInspection.of(topic, after -> log.reader().after(after, TOPIC_PAGE))));
    }

    @Bean
    LogHead logHead(EventLog log) {
        return () -> log.writer().head().position();
    }
}
