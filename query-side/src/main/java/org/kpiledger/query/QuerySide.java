package org.kpiledger.query;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.kpiledger.edge.DatabaseSettings;
import org.kpiledger.edge.Edge;
import org.kpiledger.edge.LoadGate;
import org.kpiledger.edge.SimulatedLog;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.consuming.EventsTopic;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.consuming.TopicReader;
import org.kpiledger.query.rows.RowsDatabase;
import org.kpiledger.query.rows.TableSets;
import org.kpiledger.query.status.KnownPosition;
import org.kpiledger.query.status.ProjectionGauges;
import org.kpiledger.query.status.ProjectionsStatus;
import org.kpiledger.query.status.RowsHealth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What an application imports to answer queries: rows at {@code ${kpiledger.rows.url}} or else in
 * {@code ${kpiledger.data}/rows}, filled from the topic at {@code ${kpiledger.kafka.bootstrap-servers}}.
 *
 * <p>It brings its own database and Kafka client and adds no data source to the application's beans. With a
 * {@link LogHead} beside it, it knows where the log ends.
 */
@Configuration(proxyBeanMethods = false)
@Import(Edge.class)
@ComponentScan(
        basePackageClasses = QuerySide.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class))
public class QuerySide {
    /** A PostgreSQL database where its address is given, else an H2 file in the data folder. */
    @Bean
    RowsDatabase rowsDatabase(
            @Value("${kpiledger.rows.url:}") String url,
            @Value("${kpiledger.rows.user:}") String user,
            @Value("${kpiledger.rows.password:}") String password,
            @Value("${kpiledger.data:./data}") Path data) {
        if (url.isBlank()) {
            return RowsDatabase.in(data.resolve("rows"));
        }
        DatabaseSettings.require("kpiledger.rows", url, user);
        return RowsDatabase.postgresql(url, user, password);
    }

    @Bean
    ReadModel readModel(RowsDatabase database) {
        ReadModel model = ReadModel.serving(database);
        new TableSets(database).dropOthers();
        return model;
    }

    @Bean(initMethod = "start")
    TopicReader topicReader(
            ReadModel model,
            LoadGate gate,
            ObjectProvider<LogHead> head,
            @Value("${kpiledger.kafka.bootstrap-servers}") String bootstrapServers) {
        // With the log beside these queries, whoever loads it keeps the gate.
        if (head.getIfAvailable() == null && model.isEmpty()) {
            gate.closeUntil(() -> model.hasCaughtUp() && !model.isEmpty());
        }
        return new TopicReader("projections", new EventsTopic(bootstrapServers, EventsTopic.NAME), model.projectors());
    }

    @Bean
    Moments moments(ReadModel model, ObjectProvider<LogHead> head) {
        return new Moments(model, Optional.ofNullable(head.getIfAvailable()), Clock.systemUTC());
    }

    @Bean
    ProjectionsStatus projectionsStatus(ReadModel model, TopicReader reader, ObjectProvider<LogHead> head) {
        return new ProjectionsStatus(model, reader, Optional.ofNullable(head.getIfAvailable()));
    }

    @Bean
    KnownPosition knownPosition(ProjectionsStatus status, ObjectProvider<LogHead> head) {
        return new KnownPosition(status, head.getIfAvailable() != null);
    }

    @Bean
    SimulatedLog simulatedRows(ReadModel model) {
        return () -> model.origin().filter(LogOrigin::isSimulated).map(LogOrigin::name);
    }

    @Bean
    RowsHealth rowsHealth(ReadModel model) {
        return new RowsHealth(model);
    }

    @Bean
    ProjectionGauges projectionGauges(ReadModel model, ProjectionsStatus status) {
        return new ProjectionGauges(model, status);
    }
}
